/* The parts of FHIR R4 (4.0.1) that are written here; hl7.org/fhir/R4 names every field. */

export interface FhirReference {
  readonly reference?: string;
  readonly identifier?: { readonly system?: string; readonly value: string };
  readonly display?: string;
}
export interface FhirCoding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}
export interface FhirCodeableConcept {
  readonly coding?: readonly FhirCoding[];
  readonly text?: string;
}
export interface FhirProvision {
  readonly type?: 'deny' | 'permit';
  readonly period?: { readonly start?: string; readonly end?: string };
  readonly purpose?: readonly FhirCoding[];
  readonly provision?: readonly FhirProvision[];
}
export interface FhirConsent {
  readonly resourceType: 'Consent';
  readonly language: string;
  readonly identifier: readonly { readonly system: string; readonly value: string }[];
  readonly status: 'proposed' | 'active' | 'rejected' | 'inactive';
  readonly scope: FhirCodeableConcept;
  readonly category: readonly FhirCodeableConcept[];
  readonly patient: FhirReference;
  readonly dateTime: string;
  readonly performer?: readonly FhirReference[];
  readonly organization?: readonly FhirReference[];
  readonly sourceAttachment: {
    readonly extension: readonly { readonly url: string; readonly valueString: string }[];
    readonly contentType: string;
    readonly language: string;
    readonly data: string;
    readonly title: string;
  };
  readonly policy?: readonly { readonly uri: string }[];
  readonly policyRule: FhirCodeableConcept;
  readonly verification: readonly {
    readonly verified: boolean;
    readonly verifiedWith?: FhirReference;
    readonly verificationDate?: string;
  }[];
  readonly provision: FhirProvision;
}
