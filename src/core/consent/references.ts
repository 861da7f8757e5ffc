import { principalRoles } from './parts.js';
import { consentProblem, type ConsentProblem } from './problems.js';
import type { ConsentDocument } from './schema.js';

const bad = consentProblem.bind(null, 'error');

/** What in the structure of a document points nowhere, or is there twice. */
export function structureProblems(document: ConsentDocument): readonly ConsentProblem[] {
  const { sections, purposes, questions = [], contacts, signatures } = document;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...twice('sections', ids(sections)),
    ...twice('purposes', ids(purposes)),
    ...twice('questions', ids(questions)),
    ...twice('contacts', ids(contacts)),
    ...twice(
      'signatures',
      signatures.map(({ role }) => role),
    ),
    ...questions.flatMap((question) => [
      ...twice(`questions.${question.id}.choices`, question.choices),
      ...(question.choices.includes(question.right)
        ? []
        : [
            bad(
              'bad-reference',
              `questions.${question.id}.right`,
              'The right answer is none of the choices.',
              'Name one of its choices.',
            ),
          ]),
      ...(question.about === undefined || ids(sections).includes(question.about)
        ? []
        : [
            bad(
              'bad-reference',
              `questions.${question.id}.about`,
              'There is no such section.',
              'Name the id of a section, or leave it out.',
            ),
          ]),
    ]),
    ...(signatures.some(({ role }) => principalRoles.some((each) => each === role))
      ? []
      : [
          bad(
            'nobody-decides',
            'signatures',
            'Nobody is asked to decide.',
            'Add a signature with the role self, guardian or young-person.',
          ),
        ]),
  ];
}

const twice = (where: string, ids: readonly string[]): readonly ConsentProblem[] =>
  [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) =>
    bad('duplicate-id', `${where}.${id}`, 'This is there twice.', 'Give each one an id of its own, or take one out.'),
  );
