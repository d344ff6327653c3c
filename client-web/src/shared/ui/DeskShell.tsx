import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { desk } from '../i18n/desk';
import { WhoAmI } from '../sign-in/WhoAmI';
import { LanguageSwitch } from './LanguageSwitch';

export interface NavItem {
  /** The part of the address behind `#`. */
  readonly id: string;
  readonly label: string;
  /** How many things wait there; absent when that is not known or 0. */
  readonly waiting?: string | undefined;
}

interface DeskShellProps {
  readonly title: string;
  /** The office or commune that is looked at. */
  readonly subtitle: string;
  readonly items: readonly NavItem[];
  readonly current: string;
  /** Stands in the header: links to other pages. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Header, navigation and content of a page for a desk. Sections are addresses, so that Back and bookmarks work. */
export function DeskShell({ title, subtitle, items, current, tools, children }: DeskShellProps) {
  return (
    <div class="shell">
      <button type="button" class="skip" onClick={focusMain}>{desk('skip')}</button>
      <header class="shell-head">
        <div class="shell-words">
          <h1>{title}</h1>
          <p>{subtitle}</p>
        </div>
        {tools}
        <div class="shell-person">
          <WhoAmI />
          <LanguageSwitch />
        </div>
      </header>
      {items.length > 0 && <Navigation items={items} current={current} />}
      <main class="shell-main" id="main" tabIndex={-1}>{children}</main>
    </div>
  );
}

function Navigation({ items, current }: Pick<DeskShellProps, 'items' | 'current'>) {
  const list = useRef<HTMLUListElement>(null);
  // On a phone the sections stand in one line that scrolls.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav class="shell-nav" aria-label={desk('nav')}>
      <ul ref={list}>
        {items.map(({ id, label, waiting }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
              <span>{label}</span>
              {waiting !== undefined && <span class="shell-waiting">{waiting}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A link to `#main` would change the section the address names. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}
