import assert from 'node:assert/strict';
import { test } from 'node:test';
import { details } from '../../src/crisis/details.js';
import { smsHref, telHref } from '../../src/crisis/links.js';

test('tel: takes the number as dialled, and no country code gets in', () => {
  assert.equal(telHref('116123'), 'tel:116123');
  assert.equal(telHref('988'), 'tel:988');
  assert.equal(telHref('024'), 'tel:024');
  assert.equal(telHref('0800567567'), 'tel:0800567567');
  assert.equal(telHref('*4141'), 'tel:*4141');
  assert.equal(telHref('*111#'), 'tel:*111%23');
  assert.equal(telHref('+639178998727'), 'tel:+639178998727');
});

test('sms: has a body only for a keyword', () => {
  assert.equal(smsHref('988'), 'sms:988');
  assert.equal(smsHref('988', null), 'sms:988');
  assert.equal(smsHref('988', ''), 'sms:988');
  assert.equal(smsHref('741741', 'HOME'), 'sms:741741?body=HOME');
  assert.equal(smsHref('741741', 'AYUDA Ñ&x'), 'sms:741741?body=AYUDA%20%C3%91%26x');
});

test('what is not a number makes no link', () => {
  for (const value of ['', '1', '12 34', '988;ext=1', 'javascript:1', '988?body=x', '1-800', '0800\n567', 'call']) {
    assert.equal(telHref(value), null, value);
    assert.equal(smsHref(value), null, value);
  }
});

test('every channel of the directory makes a link that ends with its own number', () => {
  for (const country of details.countries()) {
    for (const line of details.lines(country)) {
      for (const channel of line.channels) {
        if (channel.kind === 'call') assert.equal(telHref(channel.number), `tel:${channel.number}`);
        if (channel.kind === 'text')
          assert.ok(smsHref(channel.number, channel.keyword)?.startsWith(`sms:${channel.number}`));
        if (channel.kind === 'chat' || channel.kind === 'web')
          assert.equal(new URL(channel.url ?? '').protocol, 'https:');
      }
    }
  }
});
