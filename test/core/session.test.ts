import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getInstrument, ScreenerSession, type SessionOptions } from '../../src/core/index.js';
import { papers, sheet } from './oracle.js';

const start = (options: SessionOptions = {}, id = 'phq-9') =>
  ScreenerSession.create(getInstrument(id), options).begin('t0');
const filled = (digits: string, options: SessionOptions = {}) => start(options).withAnswers(sheet('phq-9', digits));
/** At the review, by pressing Next until it comes. */
const atReview = (digits: string, options: SessionOptions = {}): ScreenerSession => {
  let session = filled(digits, options);
  for (let press = 0; press < 12 && session.phase === 'question'; press++) session = session.next();
  assert.equal(session.phase, 'review');
  return session;
};

describe('the way through', () => {
  test('starts at a start screen, with nothing answered', () => {
    const session = ScreenerSession.create(getInstrument('phq-9'));
    assert.equal(session.phase, 'start');
    assert.equal(session.item, 'phq-9.1');
    assert.deepEqual(session.answers, {});
    assert.deepEqual(session.progress, { answered: 0, total: 9 });
    assert.equal(session.result('en'), null);
  });
  test('Next waits for an answer', () => {
    const session = start();
    assert.equal(session.next(), session);
    assert.equal(session.answer('phq-9.1', 0).next().item, 'phq-9.2');
  });
  test('an answer does not move on by itself', () => {
    assert.equal(start().answer('phq-9.1', 2).item, 'phq-9.1');
  });
  test('Back goes to the question before, from the first to the start screen, and answers survive', () => {
    const second = start().answer('phq-9.1', 2).next();
    const first = second.back();
    assert.equal(first.item, 'phq-9.1');
    assert.deepEqual(first.answers, { 'phq-9.1': 2 });
    const front = first.back();
    assert.equal(front.phase, 'start');
    assert.deepEqual(front.answers, { 'phq-9.1': 2 });
    assert.equal(front.begin('t9').item, 'phq-9.1');
  });
  test('the time of the start is that of the first begin', () => {
    const again = filled('000000000').back().begin('t9').finish('t10').result('en');
    assert.equal(again?.startedAt, 't0');
    assert.equal(again?.completedAt, 't10');
  });
  test('the last question leads to the review, the review to the result', () => {
    const review = atReview('000000000');
    assert.equal(review.result('en'), null);
    const finished = review.finish('t1');
    assert.equal(finished.phase, 'result');
    assert.equal(finished.result('en')?.score.total, 0);
  });
  test('Back from the review goes to the last question', () => {
    assert.equal(atReview('000000000').back().item, 'phq-9.9');
    assert.equal(atReview('100000000').back().item, 'phq-9.10');
  });
  test('without a review the last question is the last, and Next stays there', () => {
    const last = filled('000000000', { review: false }).goTo('phq-9.9');
    assert.equal(last.isLast, true);
    assert.equal(last.next(), last);
    assert.equal(last.finish('t1').phase, 'result');
    assert.equal(filled('000000000', { review: false }).isLast, false);
    assert.equal(filled('000000000').goTo('phq-9.9').isLast, false);
  });
  test('the result names the language, the version and both times', () => {
    const { version } = getInstrument('gad-7');
    const finished = start({}, 'gad-7').withAnswers(sheet('gad-7', '1111111')).finish('t1');
    assert.deepEqual(finished.result('pt-BR'), {
      instrument: 'gad-7',
      version,
      lang: 'pt-BR',
      answers: sheet('gad-7', '1111111'),
      score: { total: 7, min: 0, max: 21, prorated: false, missing: 0 },
      severity: 'mild',
      flags: [],
      startedAt: 't0',
      completedAt: 't1',
    });
  });
  test('after the result an answer, Next, Back and goTo change nothing', () => {
    const done = filled('000000000').finish('t1');
    assert.equal(done.answer('phq-9.1', 3), done);
    assert.equal(done.next(), done);
    assert.equal(done.back(), done);
    assert.equal(done.goTo('phq-9.3'), done);
    assert.equal(done.finish('t2'), done);
    assert.equal(done.begin('t3'), done);
  });
  test('answers given from outside after the result ask for a new one', () => {
    const anew = filled('000000000').finish('t1').withAnswers(sheet('phq-9', '333333333'));
    assert.equal(anew.phase, 'question');
    assert.equal(anew.item, 'phq-9.1');
    assert.equal(anew.result('en'), null);
    assert.equal(anew.finish('t2').result('en')?.score.total, 27);
  });
});

describe('what must be answered', () => {
  test('finish does nothing while an answer is missing, and names what is', () => {
    const session = filled('0000-000-');
    assert.equal(session.finish('t1'), session);
    assert.deepEqual(session.blocking, ['phq-9.5', 'phq-9.9']);
    assert.deepEqual(session.missing, ['phq-9.5', 'phq-9.9']);
  });
  test('with allowSkip nothing blocks, Next goes on, and the result has no total', () => {
    const session = start({ allowSkip: true });
    assert.equal(session.next().item, 'phq-9.2');
    assert.deepEqual(session.blocking, []);
    assert.equal(session.missing.length, 9);
    const result = session.finish('t1').result('en');
    assert.equal(result?.score.total, null);
    assert.equal(result?.severity, null);
    assert.deepEqual(result?.answers, sheet('phq-9', '---------'));
  });
  test('only the item on daily life may be left out without allowSkip', () => {
    const session = start();
    for (let item = 1; item <= 9; item++) assert.equal(session.mayLeaveOut(`phq-9.${item}`), false);
    assert.equal(session.mayLeaveOut('phq-9.10'), true);
    assert.equal(start({ allowSkip: true }).mayLeaveOut('phq-9.4'), true);
  });
  test('taking an answer back makes it missing again', () => {
    assert.deepEqual(filled('000000000').answer('phq-9.2', null).blocking, ['phq-9.2']);
  });
  test('goTo knows only what is asked now', () => {
    assert.throws(() => filled('000000000').goTo('phq-9.10'), { name: 'PorchlightError', code: 'unknown-item' });
    assert.throws(() => filled('000000000').goTo('gad-7.1'), { name: 'PorchlightError', code: 'unknown-item' });
    assert.equal(filled('000000001').goTo('phq-9.10').item, 'phq-9.10');
  });
});

describe('the item on daily life', () => {
  test('is asked after item 9 where some item is above 0', () => {
    assert.equal(filled('000000010').goTo('phq-9.9').next().item, 'phq-9.10');
    assert.equal(filled('000000000').goTo('phq-9.9').next().phase, 'review');
  });
  test('is not asked where its words do not exist', () => {
    assert.equal(filled('333333333', { askFunctioning: false }).steps.includes('phq-9.10'), false);
  });
  test('is not counted in the progress', () => {
    assert.deepEqual(filled('333333333').answer('phq-9.10', 2).progress, { answered: 9, total: 9 });
    assert.deepEqual(filled('333333333').progress, { answered: 9, total: 9 });
  });
  test('does not change the score', () => {
    const scored = (daily: number) => filled('100000000').answer('phq-9.10', daily).finish('t1').result('en')?.score;
    assert.deepEqual(scored(3), scored(0));
    assert.equal(scored(3)?.total, 1);
  });
  test('may be left out: Next goes on to the review, and nothing blocks', () => {
    const asked = filled('100000000').goTo('phq-9.10');
    assert.equal(asked.next().phase, 'review');
    assert.equal(asked.finish('t1').phase, 'result');
    assert.equal('functioning' in (asked.finish('t1').result('en') ?? {}), false);
  });
  test('when it goes while it is on show, the place is the last question that is asked', () => {
    const asked = filled('100000000').goTo('phq-9.10');
    assert.equal(asked.answer('phq-9.1', 0).item, 'phq-9.9');
    assert.equal(asked.withAnswers(sheet('phq-9', '000000000')).item, 'phq-9.9');
    assert.equal(asked.configure({ askFunctioning: false }).item, 'phq-9.9');
  });
  test('no other built-in instrument has one', () => {
    for (const id of Object.keys(papers)) assert.equal(getInstrument(id).functioning !== undefined, id === 'phq-9');
  });
});

describe('changing an answer from the review', () => {
  for (const item of ['phq-9.1', 'phq-9.5', 'phq-9.9'])
    test(`${item}: Next leads back to the review, not through all questions again`, () => {
      const changing = atReview('111111111').goTo(item);
      assert.equal(changing.phase, 'question');
      assert.equal(changing.changing, true);
      const back = changing.answer(item, 3).next();
      assert.equal(back.phase, 'review');
      assert.equal(back.changing, false);
    });
  test('Back leads to the review too, and keeps what was chosen', () => {
    const back = atReview('111111111').goTo('phq-9.3').answer('phq-9.3', 0).back();
    assert.equal(back.phase, 'review');
    assert.equal(back.answers['phq-9.3'], 0);
  });
  test('Next waits where the answer was taken back', () => {
    const emptied = atReview('111111111').goTo('phq-9.3').answer('phq-9.3', null);
    assert.equal(emptied.next(), emptied);
  });
  for (const item of ['phq-9.1', 'phq-9.4', 'phq-9.9'])
    test(`${item} from 0 to 2 brings up the item on daily life, once, and then the review`, () => {
      const changed = atReview('000000000').goTo(item).answer(item, 2).next();
      assert.equal(changed.item, 'phq-9.10');
      assert.equal(changed.phase, 'question');
      const review = changed.next();
      assert.equal(review.phase, 'review');
      assert.equal(review.goTo('phq-9.2').answer('phq-9.2', 1).next().phase, 'review');
    });
  test('the item on daily life that was left out before is not asked again after each change', () => {
    const review = atReview('100000000');
    assert.equal(review.goTo('phq-9.9').answer('phq-9.9', 1).next().phase, 'review');
  });
  test('the item on daily life that was answered before is not asked again', () => {
    const review = atReview('000000000').goTo('phq-9.1').answer('phq-9.1', 2).next().answer('phq-9.10', 1).next();
    assert.equal(review.phase, 'review');
    assert.equal(review.goTo('phq-9.9').answer('phq-9.9', 3).next().phase, 'review');
    assert.deepEqual(review.finish('t1').result('en')?.functioning, { item: 'phq-9.10', value: 1 });
  });
  test('a host that turns the review off meanwhile leaves nobody stuck', () => {
    const changing = atReview('111111111').goTo('phq-9.3').configure({ review: false });
    assert.equal(changing.next().item, 'phq-9.4');
  });
  test('nor does one that turns it off while the review is on show', () => {
    const changed = atReview('111111111').configure({ review: false }).goTo('phq-9.3');
    assert.equal(changed.changing, false);
    assert.equal(changed.next().item, 'phq-9.4');
  });
});

describe('options that change on the way', () => {
  test('keep answers and place', () => {
    const session = filled('0123-----').goTo('phq-9.5');
    const other = session.configure({ allowSkip: true, review: false, prorate: true });
    assert.equal(other.item, 'phq-9.5');
    assert.deepEqual(other.answers, session.answers);
    assert.deepEqual(other.blocking, []);
    assert.equal(session.blocking.length, 5);
  });
});
