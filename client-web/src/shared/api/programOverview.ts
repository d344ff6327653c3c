import { fields, list, number, optionalNumber, optionalText, text, type Fields, type Parser } from './parse';
import type { LocalText } from './program';
import type { NamedCode } from './programLists';

export interface ProgramActivity extends NamedCode {
  readonly unit: string;
  readonly group: string | undefined;
  readonly owner: string | undefined;
  readonly minimumAge: number | undefined;
  readonly goal: LocalText | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface ProgramIndicator extends NamedCode {
  readonly number: number;
  readonly target: number;
  readonly unit: string;
  readonly comparison: string;
  readonly source: string;
  readonly provinceOnly: boolean;
}

export interface ProgramDeadline extends NamedCode {
  /** The first day that is too late; absent where the plan names none. */
  readonly before: string | undefined;
  readonly by: string;
  readonly departments: readonly string[];
}

export interface ReportPeriod extends NamedCode {
  readonly from: string;
  readonly to: string;
}

/** Days on which offices do not work, both included. */
export type DaysOff = ReportPeriod;

/** The program file in force, as administrators read it. */
export interface ProgramOverview {
  readonly year: number;
  readonly name: LocalText;
  readonly plan: {
    readonly number: string | undefined;
    readonly date: string | undefined;
    readonly title: string;
    readonly bases: readonly string[];
  };
  readonly groups: readonly NamedCode[];
  readonly activities: readonly ProgramActivity[];
  readonly indicators: readonly ProgramIndicator[];
  readonly deadlines: readonly ProgramDeadline[];
  readonly reportPeriods: readonly ReportPeriod[];
  readonly daysOff: readonly DaysOff[];
  /** Days at a weekend that are worked for one of them. */
  readonly workedInstead: readonly string[];
  readonly departments: readonly NamedCode[];
  /** Every list of the file whose items have a code and a name, by the list's name in it. */
  readonly lists: ReadonlyMap<string, readonly NamedCode[]>;
  readonly departmentForms: readonly DepartmentForm[];
}

/** A form of a department's report, as its figures name it. */
export interface DepartmentForm extends NamedCode {
  readonly rows: readonly NamedCode[];
  /** A column's group stands before its name. */
  readonly columns: readonly NamedCode[];
}

export const parseProgramOverview: Parser<ProgramOverview> = (value) => {
  const of = fields(value, 'program');
  const plan = fields(of['plan'], 'plan');
  const shown = parseShown(of);
  return {
    year: number(of, 'year'),
    name: local(of),
    plan: {
      number: optionalText(plan, 'number'),
      date: optionalText(plan, 'date'),
      title: text(plan, 'title'),
      bases: texts(plan, 'bases'),
    },
    ...shown,
    workedInstead: texts(of, 'workedInstead'),
    lists: new Map([...Object.entries(shown), ...NAMED_ONLY.map((key) => [key, codes(of, key)] as const)]),
    departmentForms: named(of, 'departmentForms', (each) => ({ rows: codes(each, 'rows'), columns: list(each['columns'], parseColumn, 'columns') })),
  };
};

/** The lists that are shown with all that stands in them. */
const parseShown = (of: Fields) => ({
  groups: codes(of, 'groups'),
  activities: named(of, 'activities', (each) => ({
    unit: text(each, 'unit'),
    group: optionalText(each, 'group'),
    owner: optionalText(each, 'owner'),
    minimumAge: optionalNumber(each, 'minimumAge'),
    goal: each['goal'] == null ? undefined : local(fields(each['goal'], 'goal')),
    from: optionalText(each, 'from'),
    to: optionalText(each, 'to'),
  })),
  indicators: named(of, 'indicators', (each) => ({
    number: number(each, 'number'),
    target: number(each, 'target'),
    unit: text(each, 'unit'),
    comparison: text(each, 'comparison'),
    source: text(each, 'source'),
    provinceOnly: each['provinceOnly'] === true,
  })),
  deadlines: named(of, 'deadlines', (each) => ({
    before: optionalText(each, 'before'),
    by: text(each, 'by'),
    departments: texts(each, 'departments'),
  })),
  reportPeriods: named(of, 'reportPeriods', span),
  daysOff: named(of, 'daysOff', span),
  departments: codes(of, 'departments'),
});

/** The lists of which only names are wanted. */
const NAMED_ONLY = [
  'areaAttributes', 'awardLevels', 'difficultyKinds', 'organisations', 'outreachChannels', 'trainingContents', 'trainingForms', 'villageKinds',
] as const;

const parseColumn: Parser<NamedCode> = (value) => {
  const of = fields(value, 'column');
  const name = local(of);
  const group = of['group'] == null ? undefined : local(fields(of['group'], 'group'));
  return { code: text(of, 'code'), name: group ? { vi: `${group.vi}: ${name.vi}`, en: `${group.en}: ${name.en}` } : name };
};

const span = (each: Fields) => ({ from: text(each, 'from'), to: text(each, 'to') });

function named<T>(of: Fields, key: string, more: (each: Fields) => T): readonly (NamedCode & T)[] {
  return list(of[key] ?? [], (item) => {
    const each = fields(item, key);
    return { code: text(each, 'code'), name: local(each), ...more(each) };
  }, key);
}

const codes = (of: Fields, key: string): readonly NamedCode[] => named(of, key, () => ({}));

const texts = (of: Fields, key: string): readonly string[] => list(of[key], (value) => text({ value }, 'value'), key);

/** A text without an English version is shown in Vietnamese. */
function local(of: Fields): LocalText {
  const vi = text(of, 'vi');
  return { vi, en: optionalText(of, 'en') ?? vi };
}
