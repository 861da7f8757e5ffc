import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { PorchlightError } from '../../src/core/errors.js';
import { mergePlans } from '../../src/core/safety-plan/merge.js';
import { PLAN_LIMITS, planParts, type PlanPart } from '../../src/core/safety-plan/parts.js';
import {
  addEntry,
  editEntry,
  emptyPlan,
  findEntry,
  isEmptyPlan,
  moveEntry,
  reachable,
  removeEntry,
  undoRemove,
} from '../../src/core/safety-plan/plan.js';
import { parsePlan, planSchema, type SafetyPlan } from '../../src/core/safety-plan/schema.js';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const textsOf = (plan: SafetyPlan, part: PlanPart) => plan.parts[part].map(({ text }) => text);
const idsOf = (plan: SafetyPlan) => planParts.flatMap((part) => plan.parts[part].map(({ id }) => id));
const code = (expected: string) => (error: unknown) => error instanceof PorchlightError && error.code === expected;

/** What a person can do, as data, so that any order of it can be tried. */
type Act =
  | { do: 'add'; part: PlanPart; text: string }
  | { do: 'edit'; which: number; text: string }
  | { do: 'remove'; which: number; undo: boolean }
  | { do: 'move'; which: number; to: number; part?: PlanPart };
const part = fc.constantFrom(...planParts);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== '');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), part, text }),
  fc.record({ do: fc.constant('edit' as const), which: fc.nat(20), text }),
  fc.record({ do: fc.constant('remove' as const), which: fc.nat(20), undo: fc.boolean() }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(20), to: fc.integer({ min: -3, max: 12 }), part }),
);
function perform(plan: SafetyPlan, acts: readonly Act[], from: number, name: string): SafetyPlan {
  return acts.reduce((now, each, index) => {
    const minute = at(from + index);
    const id = idsOf(now)[('which' in each ? each.which : 0) % Math.max(1, idsOf(now).length)];
    if (each.do === 'add') return addEntry(now, each.part, { text: each.text }, { now: minute, id: `${name}${index}` });
    if (id === undefined) return now;
    if (each.do === 'edit') return editEntry(now, id, { text: each.text }, minute);
    if (each.do === 'move') return moveEntry(now, id, each.to, minute, each.part);
    const removed = removeEntry(now, id, minute);
    return each.undo ? undoRemove(removed.plan, removed, minute) : removed.plan;
  }, plan);
}
const acts = fc.array(act, { maxLength: 25 });

describe('operations on a plan', () => {
  test('any order of acts gives a plan that the schema reads, frozen, without an id twice', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const plan = perform(emptyPlan(at(0)), list, 1, 'a');
        assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(plan))), plan);
        assert.equal(new Set(idsOf(plan)).size, idsOf(plan).length);
        assert.ok(
          Object.isFrozen(plan) &&
            Object.isFrozen(plan.parts) &&
            planParts.every((each) => Object.isFrozen(plan.parts[each])),
        );
      }),
    );
  });

  test('moving changes the place and nothing else, whatever the number', () => {
    fc.assert(
      fc.property(acts, fc.nat(20), fc.integer(), (list, which, to) => {
        const plan = perform(emptyPlan(at(0)), list, 1, 'a');
        const id = idsOf(plan)[which % Math.max(1, idsOf(plan).length)];
        if (id === undefined) return;
        const before = findEntry(plan, id);
        const moved = moveEntry(plan, id, to, at(99));
        const after = findEntry(moved, id);
        assert.deepEqual([...idsOf(moved)].sort(), [...idsOf(plan)].sort());
        assert.deepEqual(after?.entry, before?.entry);
        assert.equal(after?.part, before?.part);
        const last = plan.parts[before?.part as PlanPart].length - 1;
        assert.equal(after?.at, Math.max(0, Math.min(to, last)));
      }),
    );
  });

  test('undo puts an entry back where it stood, also after others were changed', () => {
    let plan = emptyPlan(at(0));
    for (const [index, word] of ['one', 'two', 'three'].entries())
      plan = addEntry(plan, 'alone', { text: word }, { now: at(index), id: word });
    const removed = removeEntry(plan, 'two', at(5));
    assert.deepEqual(textsOf(removed.plan, 'alone'), ['one', 'three']);
    assert.deepEqual(removed.plan.removed, [{ id: 'two', at: at(5) }]);
    const changed = editEntry(removed.plan, 'one', { text: 'first' }, at(6));
    const back = undoRemove(changed, removed, at(7));
    assert.deepEqual(textsOf(back, 'alone'), ['first', 'two', 'three']);
    assert.deepEqual(back.removed, []);
    assert.equal(undoRemove(back, removed, at(8)), back, 'twice does nothing');
  });

  test('words are kept in NFC, without outer white space, with their line breaks', () => {
    const plan = addEntry(emptyPlan(at(0)), 'reasons', { text: '  Cafe\u0301\nwith Ana ' }, { now: at(1), id: 'a' });
    assert.equal(plan.parts.reasons[0]?.text, 'Café\nwith Ana');
  });

  test('a contact without a name or a number is none; one with a number can be reached', () => {
    const none = addEntry(
      emptyPlan(at(0)),
      'ask',
      { text: 'Sam', contact: { name: ' ', phone: '', kind: 'call' } },
      { now: at(1), id: 'a' },
    );
    assert.equal(none.parts.ask[0]?.contact, undefined);
    const some = addEntry(
      none,
      'ask',
      { text: '', contact: { name: 'Ana', phone: '503 555 0100', kind: 'both' } },
      { now: at(2), id: 'b' },
    );
    assert.deepEqual(
      reachable(some).map(({ id }) => id),
      ['b'],
    );
  });

  test('nothing written, too much, too many, a taken id and an unknown one are refused, and the plan is as it was', () => {
    const stamp = { now: at(1), id: 'a' };
    const plan = addEntry(emptyPlan(at(0)), 'signs', { text: 'x' }, stamp);
    const before = JSON.stringify(plan);
    for (const wrong of [
      () => addEntry(plan, 'signs', { text: ' \n' }, { now: at(2), id: 'b' }),
      () => addEntry(plan, 'signs', { text: 'y'.repeat(PLAN_LIMITS.text + 1) }, { now: at(2), id: 'b' }),
      () =>
        addEntry(
          plan,
          'ask',
          { text: 'y', contact: { name: 'n'.repeat(201), phone: '', kind: 'call' } },
          { now: at(2), id: 'b' },
        ),
      () => addEntry(plan, 'ask', { text: 'y' }, stamp),
      () => editEntry(plan, 'nobody', { text: 'y' }, at(2)),
      () => removeEntry(plan, '__proto__', at(2)),
      () => moveEntry(plan, 'nobody', 0, at(2)),
    ])
      assert.throws(wrong, code('invalid-plan'));
    let full = emptyPlan(at(0));
    for (let index = 0; index < PLAN_LIMITS.entries; index++)
      full = addEntry(full, 'signs', { text: 'x' }, { now: at(1), id: `e${index}` });
    assert.throws(() => addEntry(full, 'signs', { text: 'x' }, { now: at(2), id: 'one-more' }), code('invalid-plan'));
    const other = addEntry(full, 'alone', { text: 'x' }, { now: at(2), id: 'other' });
    assert.throws(() => moveEntry(other, 'other', 0, at(3), 'signs'), code('invalid-plan'));
    assert.equal(JSON.stringify(plan), before);
  });

  test('no message holds what was written', () => {
    try {
      addEntry(emptyPlan(at(0)), 'signs', { text: 'secret '.repeat(400) }, { now: at(1), id: 'a' });
      assert.fail('it was taken');
    } catch (error) {
      assert.doesNotMatch(String(error), /secret/);
    }
  });

  test('a clock that was set back does not make the newest copy look old', () => {
    const plan = addEntry(emptyPlan(at(10)), 'signs', { text: 'x' }, { now: at(3), id: 'a' });
    assert.equal(plan.updatedAt, at(10));
  });
});

describe('two copies in one', () => {
  const copies = fc.tuple(acts, acts, acts).map(([shared, mine, other]) => {
    const base = perform(emptyPlan(at(0)), shared, 1, 'a');
    return [perform(base, mine, 100, 'b'), perform(base, other, 110, 'c')] as const;
  });
  const wordsOf = (plan: SafetyPlan) => planParts.flatMap((each) => plan.parts[each].map((entry) => entry.text));
  /** Deleted in the other copy after its last change here. */
  const isGone = (id: string, updatedAt: string, plan: SafetyPlan) =>
    plan.removed.some((each) => each.id === id && Date.parse(each.at) >= Date.parse(updatedAt));

  test('all words of both are there, but for what was deleted after its last change', () => {
    fc.assert(
      fc.property(copies, ([mine, other]) => {
        const { plan } = mergePlans(mine, other);
        assert.ok(planSchema);
        parsePlan(JSON.parse(JSON.stringify(plan)));
        const words = wordsOf(plan);
        for (const [here, there] of [
          [mine, other],
          [other, mine],
        ] as const)
          for (const each of planParts)
            for (const { id, text: written, updatedAt } of here.parts[each])
              if (!isGone(id, updatedAt, there)) assert.ok(words.includes(written), `lost: ${written}`);
      }),
    );
  });
  test('merging again adds nothing; with itself changes nothing; both ways hold the same words', () => {
    fc.assert(
      fc.property(copies, ([mine, other]) => {
        const once = mergePlans(mine, other);
        const twice = mergePlans(once.plan, other);
        assert.equal(twice.added, 0);
        assert.deepEqual(twice.plan.parts, once.plan.parts);
        assert.deepEqual(mergePlans(mine, mine).plan.parts, mine.parts);
        assert.deepEqual(wordsOf(mergePlans(other, mine).plan).sort(), wordsOf(once.plan).sort());
      }),
    );
  });
  test('the order of one’s own entries is kept', () => {
    fc.assert(
      fc.property(copies, ([mine, other]) => {
        const { plan } = mergePlans(mine, other);
        for (const each of planParts) {
          const before = mine.parts[each].map(({ id }) => id).filter((id) => findEntry(plan, id)?.part === each);
          const after = plan.parts[each].map(({ id }) => id).filter((id) => before.includes(id));
          assert.deepEqual(after, before);
        }
      }),
    );
  });
  test('an entry that was changed in both is there twice, the later words first', () => {
    const base = addEntry(emptyPlan(at(0)), 'ask', { text: 'Sam' }, { now: at(1), id: 'a' });
    const mine = editEntry(base, 'a', { text: 'Sam at work' }, at(2));
    const other = editEntry(base, 'a', { text: 'Sam at home' }, at(3));
    const { plan, added } = mergePlans(mine, other);
    assert.deepEqual(textsOf(plan, 'ask'), ['Sam at home', 'Sam at work']);
    assert.equal(added, 1);
  });
  test('what finds no room is named, and what is there stays', () => {
    const fill = (name: string) => {
      let plan = emptyPlan(at(0));
      for (let index = 0; index < PLAN_LIMITS.entries; index++)
        plan = addEntry(plan, 'signs', { text: `${name}${index}` }, { now: at(1), id: `${name}${index}` });
      return plan;
    };
    const [mine, other] = [fill('m'), fill('o')];
    const { plan, added, left } = mergePlans(mine, other);
    assert.deepEqual(plan.parts.signs, mine.parts.signs);
    assert.equal(added, 0);
    assert.equal(left.length, PLAN_LIMITS.entries);
  });
});

describe('reading a plan', () => {
  const good = () =>
    JSON.parse(JSON.stringify(addEntry(emptyPlan(at(0)), 'signs', { text: '<b>x</b>' }, { now: at(1), id: 'a' })));

  test('HTML is text', () => {
    assert.equal(parsePlan(good()).parts.signs[0]?.text, '<b>x</b>');
  });
  const bad: [string, () => unknown][] = [
    ['nothing', () => undefined],
    ['null', () => null],
    ['a text', () => 'plan'],
    ['a list', () => []],
    ['another format', () => ({ ...good(), format: 'other' })],
    ['no version', () => ({ ...good(), version: undefined })],
    ['a version that never was', () => ({ ...good(), version: 0 })],
    ['a version that is no number', () => ({ ...good(), version: '1' })],
    ['a missing part', () => ({ ...good(), parts: { ...good().parts, reasons: undefined } })],
    ['an unknown part', () => ({ ...good(), parts: { ...good().parts, more: [] } })],
    [
      'a text of 1 MB',
      () => ({ ...good(), parts: { ...good().parts, alone: [{ id: 'b', text: 'x'.repeat(1e6), updatedAt: at(1) }] } }),
    ],
    [
      '10,000 entries',
      () => ({
        ...good(),
        parts: {
          ...good().parts,
          alone: Array.from({ length: 10_000 }, (_, n) => ({ id: `n${n}`, text: 'x', updatedAt: at(1) })),
        },
      }),
    ],
    ['an id twice', () => ({ ...good(), parts: { ...good().parts, alone: good().parts.signs } })],
    ['a prototype key as a part', () => JSON.parse(JSON.stringify(good()).replace('"signs"', '"__proto__"'))],
    [
      'a prototype key in an entry',
      () => JSON.parse(JSON.stringify(good()).replace('"text"', '"__proto__":{"x":1},"text"')),
    ],
    ['a time that is none', () => ({ ...good(), updatedAt: 'yesterday' })],
  ];
  for (const [what, make] of bad)
    test(`${what} is refused with a clear error`, () => {
      assert.throws(() => parsePlan(make()), code('invalid-plan'));
      assert.equal(({} as Record<string, unknown>)['x'], undefined);
    });
  test('a newer version is named as such, and read by nobody', () => {
    assert.throws(() => parsePlan({ ...good(), version: 2 }), code('newer-plan'));
  });
  test('an empty plan is empty', () => {
    assert.ok(isEmptyPlan(emptyPlan(at(0))));
    assert.equal(isEmptyPlan(parsePlan(good())), false);
  });
});
