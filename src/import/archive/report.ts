// The report of an import: every post, and sums.
import { actions, type Action } from '../draft/totals.ts';
import type { Outcome } from './journal.ts';
import type { Survey } from './survey.ts';

type Counts = Readonly<Record<Action, number>>;

const sumOf = (counts: Counts): string =>
  `${actions.map((action) => `${counts[action]} ${action}`).join(' + ')} = ${actions.reduce((sum, action) => sum + counts[action], 0)}`;

const total = (counts: readonly Counts[]): Counts => {
  const of = (action: Action): number => counts.reduce((sum, each) => sum + each[action], 0);
  return { kept: of('kept'), moved: of('moved'), dropped: of('dropped') };
};

function entryLines({ post, title, file, why, counts, dropped, warnings }: Outcome): string[] {
  const what = Object.entries(dropped).map(([note, times]) => `${note}${times > 1 ? ` (${times})` : ''}`);
  return [
    `- ${post}, ${title}: ${file ?? `left out: ${why ?? ''}`}. ${sumOf(counts)}.`,
    ...(what.length > 0 ? [`  - dropped: ${what.join('; ')}`] : []),
    ...warnings.map((warning) => `  - to check: ${warning}`),
  ];
}

/** The sums of an import, in three lines. */
export function printSums(survey: Survey, outcomes: readonly Outcome[]): string {
  const written = outcomes.filter(({ file }) => file !== undefined).length;
  const others = [...survey.others.values()].reduce((sum, each) => sum + each, 0);
  const left = outcomes.length - written + others;
  const posts = `${written} written + ${survey.attachments.size} attachments + ${left} left out`;
  return [
    `Items of the export: ${posts} = ${written + survey.attachments.size + left}, of ${survey.items}.`,
    `Blocks, fields and comments: ${sumOf(total(outcomes.map(({ counts }) => counts)))}.`,
  ].join('\n');
}

/** Prints the report as Markdown. */
export function printArchiveReport(name: string, survey: Survey, outcomes: readonly Outcome[]): string {
  const others = [...survey.others].map(([why, times]) => `- ${times} ${why}`);
  return [
    `# What became of ${name}`,
    '',
    printSums(survey, outcomes),
    '',
    ...(others.length > 0 ? ['## Items left out', '', ...others, ''] : []),
    '## Posts and pages',
    '',
    ...outcomes.flatMap(entryLines),
    '',
  ].join('\n');
}
