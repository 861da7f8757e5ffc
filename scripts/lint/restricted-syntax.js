/** Things that may not be written, each with the reason that a reader then sees. Selectors: eslint.org, "no-restricted-syntax". */

const template = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';

/** In all of `src`. */
export const everywhere = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/], MemberExpression[property.value=/^(innerHTML|outerHTML|srcdoc)$/]',
    message:
      'Text is text: render it with a Lit template. innerHTML is blocked under require-trusted-types-for, and lets markup of others in.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message:
      'Text is text: render it with a Lit template. Markup from strings is blocked under require-trusted-types-for.',
  },
  {
    selector: `${template}[value.raw=/(^|\\s)style=/], ${template}[value.raw=/<style/]`,
    message:
      'No style attribute and no <style> in a template: a strict style-src refuses them. Use a class in the styles file.',
  },
  {
    selector: `${template}[value.raw=/\\.(checked|value|selected)=["']?$/]`,
    message:
      'Do not set .checked, .value or .selected from a template: session recorders hook these setters and read the answer there. Write ?checked once (views/question-view.ts).',
  },
  {
    selector:
      "BinaryExpression[operator=/^[!=]==?$/]:has(> MemberExpression[computed=false][property.name='id']):has(> Literal[raw=/^['\"]/])",
    message:
      'Shared code never asks which one it is: the list in an `if` is wrong the day somebody adds the next one. Let the instrument file declare it as a property, and read that.',
  },
  {
    selector: "SwitchStatement > MemberExpression.discriminant[computed=false][property.name='id']",
    message: 'Shared code never asks which one it is. Let the instrument file declare it as a property, and read that.',
  },
  {
    selector:
      "CallExpression[callee.object.type='ArrayExpression'][callee.property.name='includes'] > MemberExpression.arguments[property.name='id']",
    message:
      'A list of ids in shared code is wrong the day somebody adds the next one. Let the instrument file declare it as a property, and read that.',
  },
];

/** In folders that are computed without a page, so that a test can set the clock and a result can be had twice. */
export const pure = [
  {
    selector: "CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
    message: 'No clock here: the time is passed in as an argument, so that a test can set it.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'No clock here: the time is passed in as an argument, so that a test can set it.',
  },
  {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.property.name=/^(randomUUID|getRandomValues)$/]",
    message: 'No chance here: ids are passed in as arguments, so that the same input gives the same output.',
  },
];

/** Outside of `src/storage`. */
export const stores = [
  {
    selector:
      "Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/], MemberExpression[object.name='document'][property.name='cookie']",
    message:
      'Only src/storage touches storage: there blocked storage is handled, and what may be kept is decided in one place.',
  },
];

/** In tests. */
export const tests = [
  {
    selector: "CallExpression[callee.object.name=/^(describe|it|test|suite)$/][callee.property.name='only']",
    message: 'A left-over .only hides every other test.',
  },
];
