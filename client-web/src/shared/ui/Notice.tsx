import type { ComponentChildren } from 'preact';

export type NoticeKind = 'plain' | 'good' | 'warn' | 'error';

interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly children: ComponentChildren;
}

/** A sentence set apart. Errors interrupt a screen reader; the rest waits for its turn. */
export function Notice({ kind = 'plain', children }: NoticeProps) {
  return <div class={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>{children}</div>;
}
