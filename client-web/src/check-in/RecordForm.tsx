import { Activities } from './Activities';
import { Counts } from './Counts';
import { helpedNobody } from './draft';
import type { FormPart } from './form';
import { HouseholdNumber } from './HouseholdNumber';
import { KindPicker } from './KindPicker';
import { Note } from './Note';
import { Outreach } from './Outreach';
import { VisitOutcome } from './VisitOutcome';

/** Everything a record says, in the order a visit goes. */
export function RecordForm({ draft, change }: FormPart) {
  const { kind } = draft;
  const helped = kind !== undefined && kind !== 'outreach' && !helpedNobody(draft);
  return (
    <>
      <KindPicker draft={draft} change={change} />
      {kind && kind !== 'outreach' && <Counts draft={draft} change={change} />}
      <VisitOutcome draft={draft} change={change} />
      <HouseholdNumber draft={draft} change={change} />
      {kind === 'outreach' && <Outreach draft={draft} change={change} />}
      {helped && <Activities draft={draft} change={change} />}
      {kind && <Note draft={draft} change={change} />}
    </>
  );
}
