import type { VNode } from 'preact';
import type { Kind } from '../shared/api/checkIns';

/** One plain drawing per kind, 32 × 32, in lines of the text's colour. */
const DRAWINGS: Readonly<Record<Kind, VNode>> = {
  household: <path d="M4 15 16 5l12 10M8 12.5V27h16V12.5M13 27v-8h6v8" />,
  business: <path d="M5 12 7 5h18l2 7M5 12a3.67 3.67 0 0 0 7.33 0 3.67 3.67 0 0 0 7.34 0A3.67 3.67 0 0 0 27 12M7 16v11h18V16M12 27v-7h8v7" />,
  point: <path d="M16 28s9-8.2 9-15a9 9 0 1 0-18 0c0 6.800 9 15 9 15ZM16 16.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Z" />,
  training: <path d="M4 5h24v14H4zM16 19v3M9 28a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM23 28a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM9 10h9M9 14h14" />,
  outreach: <path d="M5 13v6h5l11 6V7L10 13H5ZM10 19l2 8h4l-2-6M25 12a6 6 0 0 1 0 8" />,
  remote: <path d="M11 5H6a2 2 0 0 0-2 2c0 11.600 9.400 21 21 21a2 2 0 0 0 2-2v-5l-6-2.500-2.500 3A17 17 0 0 1 10.500 13.500l3-2.500L11 5ZM19 5a8 8 0 0 1 8 8M19 10a3 3 0 0 1 3 3" />,
};

export function KindIcon({ kind }: { readonly kind: Kind }) {
  return (
    <svg class="icon" viewBox="0 0 32 32" aria-hidden="true">
      {DRAWINGS[kind]}
    </svg>
  );
}
