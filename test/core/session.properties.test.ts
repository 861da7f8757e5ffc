import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { getInstrument, ScreenerSession, type Instrument, type SessionOptions } from '../../src/core/index.js';

/** A gesture, or something that a page does, in any order and at any time. */
type Step =
  | { readonly do: 'begin' | 'next' | 'on' | 'back' | 'finish' | 'store' }
  | { readonly do: 'answer'; readonly at: number; readonly value: number | null }
  | { readonly do: 'here'; readonly value: number | null }
  | { readonly do: 'goTo'; readonly at: number }
  | { readonly do: 'page'; readonly values: readonly (number | null)[] }
  | { readonly do: 'configure'; readonly options: SessionOptions };

const value = fc.constantFrom(0, 0, 1, 2, 3, null);
const options = fc.record(
  { allowSkip: fc.boolean(), review: fc.boolean(), prorate: fc.boolean(), askFunctioning: fc.boolean() },
  { requiredKeys: [] },
);
const press = (name: 'begin' | 'next' | 'on' | 'back' | 'finish' | 'store') => fc.constant<Step>({ do: name });
const steps = fc.array(
  fc.oneof<fc.WeightedArbitrary<Step>[]>(
    { arbitrary: press('begin'), weight: 1 },
    { arbitrary: press('next'), weight: 8 },
    { arbitrary: press('on'), weight: 3 },
    { arbitrary: press('back'), weight: 3 },
    { arbitrary: press('finish'), weight: 2 },
    { arbitrary: press('store'), weight: 1 },
    { arbitrary: fc.record({ do: fc.constant('here' as const), value }), weight: 8 },
    { arbitrary: fc.record({ do: fc.constant('answer' as const), at: fc.nat(9), value }), weight: 3 },
    { arbitrary: fc.record({ do: fc.constant('goTo' as const), at: fc.nat(9) }), weight: 2 },
    {
      arbitrary: fc.record({
        do: fc.constant('page' as const),
        values: fc.oneof(
          fc.array(value, { maxLength: 10 }),
          fc.array(fc.constantFrom(0, 0, 1), { minLength: 9, maxLength: 9 }),
        ),
      }),
      weight: 2,
    },
    { arbitrary: fc.record({ do: fc.constant('configure' as const), options }), weight: 1 },
  ),
  { maxLength: 60 },
);
const instrument = fc.constantFrom('phq-9', 'phq-9', 'gad-7', 'phq-2').map(getInstrument);
const idsOf = ({ items, functioning }: Instrument) => [
  ...items.map(({ id }) => id),
  ...(functioning ? [functioning.id] : []),
];

/** What the answers should be: kept by the test, beside the session. */
type Model = { answers: Record<string, number | null>; options: SessionOptions };

function act(session: ScreenerSession, model: Model, step: Step): ScreenerSession {
  const ids = idsOf(session.instrument);
  const open = session.phase !== 'result';
  switch (step.do) {
    case 'begin':
      return session.begin('t-begin');
    case 'next':
    case 'back':
      return session[step.do]();
    case 'on': {
      // Next until it stands still: to the first question that needs an answer, or to the review.
      let at = session;
      for (let next = at.next(); next !== at; next = at.next()) at = next;
      return at;
    }
    case 'finish':
      return session.finish('t-finish');
    case 'store': {
      const text = JSON.stringify(session.snapshot());
      return ScreenerSession.create(session.instrument, model.options).resume(JSON.parse(text) as never);
    }
    case 'answer':
    case 'here': {
      const item = step.do === 'here' ? session.item : (ids[step.at % ids.length] as string);
      if (open) model.answers = { ...model.answers, [item]: step.value };
      return session.answer(item, step.value);
    }
    case 'goTo':
      return session.goTo(session.steps[step.at % session.steps.length] as string);
    case 'page':
      model.answers = Object.fromEntries(step.values.slice(0, ids.length).map((each, at) => [ids[at] as string, each]));
      return session.withAnswers(model.answers);
    case 'configure':
      model.options = { ...model.options, ...step.options };
      return session.configure(step.options);
  }
}

/** All that can be seen from outside. */
const seen = (session: ScreenerSession): string =>
  JSON.stringify([
    session.phase,
    session.item,
    session.answers,
    session.changing,
    session.steps,
    session.missing,
    session.blocking,
    session.progress,
    session.flags,
    session.isLast,
    session.snapshot(),
    session.result('en'),
  ]);

/** Runs the steps and calls back after each with the session before, the one after, and the model. */
function walk(
  start: ScreenerSession,
  list: readonly Step[],
  check: (after: ScreenerSession, model: Model, before: ScreenerSession, step: Step) => void,
  given: SessionOptions,
): ScreenerSession {
  const model: Model = { answers: {}, options: given };
  return list.reduce((before, step) => {
    const after = act(before, model, step);
    check(after, model, before, step);
    return after;
  }, start);
}
const always = (check: Parameters<typeof walk>[2], numRuns = 400) =>
  fc.assert(
    fc.property(instrument, options, steps, (of, given, list) => {
      walk(ScreenerSession.create(of, given), list, check, given);
    }),
    { numRuns },
  );
const given = (answers: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(answers).filter(([, each]) => each !== null));

describe('whatever is pressed, in whatever order', () => {
  test('a session is frozen, and no operation changes the one before', () => {
    fc.assert(
      fc.property(instrument, options, steps, (of, opts, list) => {
        const all: [ScreenerSession, string][] = [];
        walk(
          ScreenerSession.create(of, opts),
          list,
          (after) => {
            assert.ok(Object.isFrozen(after) && Object.isFrozen(after.answers));
            all.push([after, seen(after)]);
          },
          opts,
        );
        for (const [session, looked] of all) assert.equal(seen(session), looked);
      }),
      { numRuns: 200 },
    );
  });
  test('no given answer is ever lost or changed but by an answer', () => {
    always((after, model) => assert.deepEqual(given(after.answers), given(model.answers)));
  });
  test('the place is always a question that is asked', () => {
    always((after) => assert.ok(after.steps.includes(after.item)));
  });
  test('the item on daily life is asked exactly when some scored item is above 0 and it may be asked', () => {
    always((after, model) => {
      const { items, functioning } = after.instrument;
      const above = items.some(({ id }) => (model.answers[id] ?? 0) > 0);
      const asked = functioning !== undefined && model.options.askFunctioning !== false && above;
      assert.deepEqual(after.steps, [...items.map(({ id }) => id), ...(asked ? [functioning.id] : [])]);
    });
  });
  test('progress counts scored items only', () => {
    always((after, model) => {
      const answered = after.instrument.items.filter(({ id }) => typeof model.answers[id] === 'number').length;
      assert.deepEqual(after.progress, { answered, total: after.instrument.items.length });
    });
  });
  test('nothing finishes while an answer is needed', () => {
    always((after, model, before) => {
      if (after.phase !== 'result' || before.phase === 'result') return;
      assert.deepEqual(before.blocking, []);
      if (!model.options.allowSkip)
        for (const { id } of after.instrument.items) assert.equal(typeof model.answers[id], 'number');
    });
  });
  test('there is a result in the phase result and in no other', () => {
    always((after) => assert.equal(after.result('en') !== null, after.phase === 'result'));
  });
  test('the total is the sum of the scored items; the item on daily life is beside it', () => {
    always((after, model) => {
      const result = after.result('en');
      if (!result || result.score.missing > 0) return;
      const sum = after.instrument.items.reduce((total, { id }) => total + (model.answers[id] ?? 0), 0);
      assert.equal(result.score.total, sum);
      assert.deepEqual(
        Object.keys(result.answers),
        after.instrument.items.map(({ id }) => id),
      );
      if (result.functioning) assert.equal(result.functioning.value, model.answers[result.functioning.item]);
    });
  });
  test('Next never passes a question that needs an answer', () => {
    always((after, model, before, step) => {
      if (step.do !== 'next' || before.phase !== 'question') return;
      if (typeof model.answers[before.item] !== 'number' && !before.mayLeaveOut(before.item))
        assert.equal(after, before);
    });
  });
  test('an answer is changed from the review only where there is one', () => {
    always((after, model) => {
      if (after.changing) assert.ok(after.phase === 'question' && model.options.review !== false);
    });
  });
  test('stored and taken up again, answers, place and start are the same', () => {
    always((after, model) => {
      const again = ScreenerSession.create(after.instrument, model.options).resume(
        JSON.parse(JSON.stringify(after.snapshot())) as never,
      );
      assert.deepEqual(again.snapshot(), after.snapshot());
    }, 100);
  });
  test('there is always a way to the end: answer what is missing and press Next', () => {
    fc.assert(
      fc.property(instrument, options, steps, (of, opts, list) => {
        let session = walk(ScreenerSession.create(of, opts), list, () => {}, opts);
        for (let press = 0; press < 40 && session.phase !== 'result'; press++) {
          const { phase, item, blocking } = session;
          if (phase === 'start') session = session.begin('t');
          else if (phase === 'review') session = blocking[0] ? session.goTo(blocking[0]) : session.finish('t');
          else if (blocking.includes(item)) session = session.answer(item, 0);
          else if (!session.isLast) session = session.next();
          else session = blocking[0] ? session.goTo(blocking[0]) : session.finish('t');
        }
        assert.equal(session.phase, 'result');
      }),
      { numRuns: 1000 },
    );
  });
});
