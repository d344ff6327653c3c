import type { ProgramActivity, ProgramDeadline, ProgramIndicator, ProgramOverview, ReportPeriod } from '../../shared/api/programOverview';
import type { NamedCode } from '../../shared/api/programLists';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { DataTable } from '../../shared/ui/DataTable';
import { departmentName, local } from '../model';
import { t } from './texts';

interface Of {
  readonly program: ProgramOverview;
}

export const IndicatorTable = ({ program: { indicators } }: Of) => (
  <DataTable<ProgramIndicator>
    caption={t('tab.indicators')}
    rows={indicators}
    empty={t('none')}
    keyOf={({ code }) => code}
    columns={[
      { key: 'name', head: t('indicator.name'), cell: ({ number, name }) => `${number}. ${local(name)}` },
      { key: 'target', head: t('indicator.target'), cell: targetWords },
      { key: 'source', head: t('indicator.source'), cell: ({ source }) => (source === 'communes' ? t('by.communes') : departmentName(source)) },
      { key: 'scope', head: t('indicator.scope'), cell: ({ provinceOnly }) => t(provinceOnly ? 'scope.province' : 'scope.communes') },
    ]}
  />
);

export const ActivityTable = ({ program: { activities, groups } }: Of) => (
  <DataTable<ProgramActivity>
    caption={t('tab.activities')}
    rows={activities}
    empty={t('none')}
    keyOf={({ code }) => code}
    columns={[
      { key: 'name', head: t('activity.name'), cell: ({ name, minimumAge }) => (
        <>{local(name)}{minimumAge !== undefined && <small>{t('activity.age', { n: formatCount(minimumAge) })}</small>}</>
      ) },
      { key: 'group', head: t('activity.group'), cell: ({ group }) => nameIn(groups, group) },
      { key: 'goal', head: t('activity.goal'), cell: ({ goal }) => (goal ? local(goal) : t('activity.goal.none')) },
      { key: 'unit', head: t('activity.unit'), cell: ({ unit }) => t(unit === 'business' ? 'unit.business' : 'unit.person') },
      { key: 'owner', head: t('activity.owner'), cell: ({ owner }) => (owner === undefined ? '' : departmentName(owner)) },
      { key: 'valid', head: t('activity.valid'), cell: ({ from, to }) => validWords(from, to) },
    ]}
  />
);

export const DeadlineTable = ({ program: { deadlines } }: Of) => (
  <DataTable<ProgramDeadline>
    caption={t('tab.deadlines')}
    showCaption
    rows={deadlines}
    empty={t('none')}
    keyOf={({ code }) => code}
    columns={[
      { key: 'name', head: t('deadline.name'), cell: ({ name }) => local(name) },
      { key: 'before', head: t('deadline.before'), cell: beforeWords },
      { key: 'by', head: t('deadline.by'), cell: dutyWords },
    ]}
  />
);

export const PeriodTable = ({ program: { reportPeriods } }: Of) => <SpanTable caption={t('periods')} name={t('period.name')} rows={reportPeriods} />;

export const DaysOffTable = ({ program: { daysOff, workedInstead } }: Of) => (
  <>
    <SpanTable caption={t('daysOff')} name={t('daysOff.name')} rows={daysOff} />
    <p class="section-lead">
      {workedInstead.length > 0 && `${t('workedInstead', { days: workedInstead.map((day) => formatDate(day)).join(', ') })} `}
      {t('daysOff.help')}
    </p>
  </>
);

/** Something that has a first and a last day. */
const SpanTable = ({ caption, name, rows }: { readonly caption: string; readonly name: string; readonly rows: readonly ReportPeriod[] }) => (
  <DataTable<ReportPeriod>
    caption={caption}
    showCaption
    rows={rows}
    empty={t('none')}
    keyOf={({ code }) => code}
    columns={[
      { key: 'name', head: name, cell: (row) => local(row.name) },
      { key: 'from', head: t('period.from'), cell: ({ from }) => formatDate(from) },
      { key: 'to', head: t('period.to'), cell: ({ to }) => formatDate(to) },
    ]}
  />
);

export const DepartmentTable = ({ program: { departments, indicators } }: Of) => (
  <DataTable<NamedCode>
    caption={t('tab.departments')}
    rows={departments}
    empty={t('none')}
    keyOf={({ code }) => code}
    columns={[
      { key: 'name', head: t('department.name'), cell: ({ name }) => local(name) },
      {
        key: 'indicators',
        head: t('department.indicators'),
        cell: ({ code }) => {
          const own = indicators.filter(({ source }) => source === code).map(({ number }) => `${number}`);
          return own.length === 0 ? t('department.noIndicators') : t('department.numbers', { n: own.join(', ') });
        },
      },
    ]}
  />
);

function targetWords({ target, unit, comparison }: ProgramIndicator): string {
  const over = comparison === 'over';
  if (unit === 'percent') return t(over ? 'target.over' : 'target.atLeast', { x: formatCount(target) });
  return t('target.models', { x: formatCount(target) });
}

const beforeWords = ({ before }: ProgramDeadline): string =>
  before === undefined ? t('deadline.none') : t('deadline.day', { date: formatDate(before) });

const dutyWords = ({ by, departments }: ProgramDeadline): string =>
  by === 'communes' ? t('by.communes') : departments.map(departmentName).join(', ');

const nameIn = (list: readonly NamedCode[], code: string | undefined): string => {
  const found = list.find((each) => each.code === code);
  return found ? local(found.name) : t('activity.noGroup');
};

function validWords(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return t('valid.between', { from: formatDate(from), to: formatDate(to) });
  if (from !== undefined) return t('valid.from', { from: formatDate(from) });
  return to === undefined ? t('valid.always') : t('valid.to', { to: formatDate(to) });
}
