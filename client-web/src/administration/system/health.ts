import type { SystemState } from '../../shared/api/system';

/** Settings of PostgreSQL's `synchronous_commit` with which a commit waits for this server's own disk. */
const WAITS_FOR_THE_DISK = ['on', 'local', 'remote_write', 'remote_apply'];

export interface Health {
  /** What was acknowledged survives a power cut. */
  readonly durable: boolean;
  /** The totals in memory are those of the ledger. */
  readonly consistent: boolean;
}

export const healthOf = ({ fsync, synchronousCommit, drift }: SystemState): Health => ({
  durable: fsync === 'on' && WAITS_FOR_THE_DISK.includes(synchronousCommit),
  consistent: drift === 0,
});
