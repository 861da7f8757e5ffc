/** The same nine questions as SurveyJS draws them: its form library without a framework, its style sheet without the font. */
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import 'survey-js-ui';
import { items, options, stem } from '../../../locales/en/phq-9.json';

const choices = Object.entries(options).map(([value, text]) => ({ value: Number(value), text }));
const survey = new Model({
  description: stem,
  questionsOnPageMode: 'questionPerPage',
  showProgressBar: true,
  elements: Object.entries(items)
    .slice(0, 9)
    .map(([name, title]) => ({ type: 'radiogroup', name, title, choices, isRequired: true })),
});
survey.render(document.getElementById('survey'));
