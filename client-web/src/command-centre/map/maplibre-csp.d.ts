declare module 'maplibre-gl/dist/maplibre-gl-csp' {
  export { Map, setWorkerUrl } from 'maplibre-gl';
}
