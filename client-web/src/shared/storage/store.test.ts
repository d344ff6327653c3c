import { describe, expect, test } from 'vitest';
import { FakeStorage } from './fakeStorage';
import { createStore } from './store';

describe('a store', () => {
  test('keeps values in the browser and is durable', () => {
    const storage = new FakeStorage();
    createStore(storage).write('a', '1');
    const again = createStore(storage);
    expect(again.read('a')).toBe('1');
    expect(again.durable.value).toBe(true);
  });

  test('without a browser that stores keeps values until the page closes, and says so', () => {
    const store = createStore(undefined);
    store.write('a', '1');
    expect(store.read('a')).toBe('1');
    expect(store.keys('a')).toEqual(['a']);
    expect(store.durable.value).toBe(false);
  });

  test('that fills up keeps the newest value in memory, and says so', () => {
    const storage = new FakeStorage();
    const store = createStore(storage);
    store.write('a', '1');
    storage.full = true;
    store.write('a', '2');
    expect(store.read('a')).toBe('2');
    expect(store.durable.value).toBe(false);
  });

  test('lists each key once and forgets what is removed', () => {
    const storage = new FakeStorage();
    const store = createStore(storage);
    store.write('x.a', '1');
    storage.full = true;
    store.write('x.a', '2');
    store.write('x.b', '3');
    expect(store.keys('x.').sort()).toEqual(['x.a', 'x.b']);
    store.remove('x.a');
    expect(store.read('x.a')).toBeUndefined();
  });
});
