import { node, webUrl, type JsonLdNode } from './jsonld-node.js';
import type { Phone, Place, Service } from './service.js';

/** Ways to get the service: each number, each place that is not withheld, and the web. */
export function channels(
  service: Service,
  placeNode: (place: Place) => JsonLdNode | undefined,
): readonly (JsonLdNode | undefined)[] {
  const availableLanguage = languageCodes(service);
  const open = (service.places ?? []).filter((place) => place.withheld !== true);
  const online = service.delivery?.some((way) => way === 'chat' || way === 'video') ? service.urls : undefined;
  const channel = (properties: Parameters<typeof node>[1]) =>
    node('ServiceChannel', properties) && node('ServiceChannel', { ...properties, availableLanguage });
  return [
    ...(service.phones ?? []).map((phone) => channel(phoneProperties(phone))),
    ...open.map((place) => channel({ serviceLocation: placeNode(place) })),
    channel({ serviceUrl: online?.map(webUrl) }),
  ];
}

const phoneProperties = (phone: Phone) =>
  phone.kind === 'text'
    ? { serviceSmsNumber: contactPoint(phone), description: phone.keyword }
    : { servicePhone: contactPoint(phone) };

/** `undefined` for a fax: nobody who looks for help calls one. */
export function contactPoint(phone: Phone): JsonLdNode | undefined {
  if (phone.kind === 'fax') return undefined;
  return node('ContactPoint', {
    telephone: `${phone.number ?? phone.dial}${phone.extension ? `;ext=${phone.extension}` : ''}`,
    contactType: phone.label,
    contactOption: phone.kind === 'tty' ? 'https://schema.org/HearingImpairedSupported' : undefined,
    availableLanguage: phone.languages,
  });
}

/** BCP 47. */
export const languageCodes = (service: Service): readonly string[] | undefined =>
  service.languages?.map(({ code }) => code);
