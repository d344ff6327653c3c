import { useSignal } from '@preact/signals';
import { fetchDevices, fetchOutstandingCodes, type ListedDevice, type OutstandingCode } from '../../shared/api/deviceList';
import type { Result } from '../../shared/api/http';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { communeCode, roster } from '../model';
import { PhonesOverview } from './PhonesOverview';
import { PrintJob, type Printing } from './PrintJob';

export interface Phones {
  readonly devices: readonly ListedDevice[];
  readonly codes: readonly OutstandingCode[];
}

/** Phones of the teams, codes for new ones, and the papers that go with them. */
export function DevicesSection() {
  const code = communeCode.value ?? '';
  const phones = useRemote(code, () => fetchPhones(code));
  const printing = useSignal<Printing | undefined>(undefined);

  if (printing.value) {
    return <PrintJob printing={printing.value} close={() => { printing.value = undefined; void phones.reload(); }} />;
  }
  return (
    <Loaded of={roster}>
      {({ teams }) => (
        <Loaded of={phones}>
          {(value) => <PhonesOverview teams={teams} phones={value} reload={() => void phones.reload()} print={(job) => { printing.value = job; }} />}
        </Loaded>
      )}
    </Loaded>
  );
}

async function fetchPhones(code: string): Promise<Result<Phones>> {
  const [devices, codes] = await Promise.all([
    fetchAll((after) => fetchDevices(code, after)),
    fetchAll((after) => fetchOutstandingCodes(code, after)),
  ]);
  if (!devices.ok) return devices;
  return codes.ok ? { ok: true, value: { devices: devices.value, codes: codes.value } } : codes;
}
