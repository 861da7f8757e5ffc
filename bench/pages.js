/**
 * The pages that are compared. `radio` finds the first option of the first question in a page, `start` a button before it
 * that a person would have to press; both run in the page.
 * @type {{ name: string, folder: string, baseline?: true, radio: string, start?: string }[]}
 */
export const pages = [
  {
    name: 'Porchlight, one script from cdn/',
    folder: 'porchlight',
    radio: `document.querySelector('porchlight-phq9')?.shadowRoot?.querySelector('input[type=radio]')`,
    start: `document.querySelector('porchlight-phq9')?.shadowRoot?.querySelector('button.primary')`,
  },
  {
    name: 'Lit page written by hand',
    folder: 'lit',
    baseline: true,
    radio: `document.querySelector('phq9-by-hand')?.shadowRoot?.querySelector('input[type=radio]')`,
  },
  {
    name: 'SurveyJS',
    folder: 'surveyjs',
    radio: `document.querySelector('#survey input[type=radio]')`,
  },
];
