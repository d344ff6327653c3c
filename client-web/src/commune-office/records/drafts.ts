import { store } from '../../shared/storage/store';
import { PaperDrafts } from './paperDrafts';

/** The sheets typed in on this computer. */
export const drafts = new PaperDrafts(store);
