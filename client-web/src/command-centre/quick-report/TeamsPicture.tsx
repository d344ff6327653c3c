import { useCallback, useMemo } from 'preact/hooks';
import type { Commune } from '../../shared/api/communes';
import { fetchQuietTeams } from '../../shared/api/quietLists';
import { formatCount } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';
import type { ProvinceState } from '../../shared/live/province';
import { useRemote } from '../../shared/ui/remote';
import { teamRows } from '../commune/teamRows';
import { drawTeams } from './drawTeams';
import { PictureFrame } from './PictureFrame';
import { pictureFigures } from './pictureFigures';
import { fileName, momentWords } from './pictureHead';
import type { OwnTeams } from './sources';
import { teamLines, type TeamLine } from './teamLines';
import { layOut } from './teamsLayout';
import { t } from './texts';

interface TeamsPictureProps {
  readonly state: ProvinceState;
  readonly commune: Commune;
  readonly own: OwnTeams;
  /** What the day is called and where it stands. */
  readonly day: string;
  readonly at: Date;
}

/** One commune: its figures, and how much each of its teams has done. */
export function TeamsPicture({ state, commune, own, day, at }: TeamsPictureProps) {
  const field = useRemote(`${state.date} ${commune.code}`, () => fetchQuietTeams(state.date, commune.code)).state.value;
  const teams = useMemo(
    () => teamLines(teamRows(own.names, own.totals, field.kind === 'ready' ? field.value.items : [], new Map())),
    [own, field, language.value],
  );
  const layout = useMemo(() => layOut(teams.length), [teams.length]);

  const draw = useCallback((pen: CanvasRenderingContext2D) => drawTeams(pen, {
    title: t('picture.title'),
    place: commune.fullName,
    day,
    moment: momentWords(at),
    figures: pictureFigures(state, 1, commune, teams.length),
    head: t('picture.teams'),
    grey: teams.some(({ look }) => look === 'counted-grey') ? t('team.weak.late') : undefined,
    credit: t('source'),
    teams,
    layout,
    rest: teams.length > layout.shown ? t('picture.rest', { n: formatCount(teams.length - layout.shown) }) : undefined,
  }), [teams, layout, state, commune, day, at, language.value]);

  return <PictureFrame height={layout.height} alt={altOf(commune, teams)} fileName={fileName(state.date, at)} draw={draw} />;
}

/** All that the bars say. */
const altOf = (commune: Commune, teams: readonly TeamLine[]): string =>
  [t('picture.alt.teams', { place: commune.fullName }), ...teams.map(({ name, said }) => `${name}: ${said}`)].join('; ');
