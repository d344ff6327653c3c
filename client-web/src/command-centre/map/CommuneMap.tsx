import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { MapViewProps } from './MapView';
import { ReadingTable } from './ReadingTable';
import { t } from './texts';
import './map.css';

interface CommuneMapProps extends MapViewProps {
  /** The same figures as a table: shown instead where no map can be drawn. Left out, it is the map's own words. */
  table?(): ComponentChildren;
}

type Drawing = { readonly kind: 'loading' | 'failed' | 'no-graphics' } | { readonly kind: 'ready'; readonly View: ComponentType<MapViewProps> };

/** The map, whose code is fetched when it is needed; a sentence and the table where that cannot be. */
export function CommuneMap({ table, ...view }: CommuneMapProps) {
  const drawing = useSignal<Drawing>({ kind: 'loading' });
  useEffect(() => {
    let left = false;
    const turn = (next: Drawing) => { if (!left) drawing.value = next; };
    if (!hasGraphics()) turn({ kind: 'no-graphics' });
    else import('./MapView').then(({ MapView }) => turn({ kind: 'ready', View: MapView }), () => turn({ kind: 'failed' }));
    return () => { left = true; };
  }, []);

  const now = drawing.value;
  if (now.kind === 'ready') return <now.View {...view} />;
  if (now.kind === 'loading') return <p class="waiting map-waiting" role="status">{t('loading')}</p>;
  return (
    <div class="map-instead">
      <p class="notice notice-warn" role="alert">{t(now.kind === 'failed' ? 'failed' : 'noGraphics')}</p>
      {table ? table() : <ReadingTable {...view} />}
    </div>
  );
}

function hasGraphics(): boolean {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
}
