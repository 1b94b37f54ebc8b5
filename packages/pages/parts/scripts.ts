/**
 * Sent as the text of their functions, so they may use nothing from outside and only what browsers of 2019
 * know. Pages are complete without them.
 */

/**
 * Report form: villages by district, required data of the category, counter, location, and a draft that
 * survives.
 */
function enhanceReport(): void {
  const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T | null;
  const form = find<HTMLFormElement>('report')!;
  const district = find<HTMLSelectElement>('district')!;
  const village = find<HTMLSelectElement>('village')!;
  const category = find<HTMLSelectElement>('category')!;
  const text = find<HTMLTextAreaElement>('text')!;
  const groups = Array.from(village.querySelectorAll('optgroup'));

  function showVillages(): void {
    const chosen = village.value;
    for (const group of groups) {
      const fits = !district.value || group.getAttribute('data-district') === district.value;
      if (fits) village.appendChild(group);
      else if (group.parentNode) village.removeChild(group);
    }
    village.value = chosen;
    if (village.selectedIndex < 0) village.value = '';
  }

  function showNeeds(): void {
    const needs = find<HTMLDetailsElement>('needs')!;
    for (const need of Array.from(needs.querySelectorAll<HTMLElement>('[data-category]')))
      need.hidden = need.getAttribute('data-category') !== category.value;
    needs.hidden = !category.value;
    needs.open = true;
  }

  function count(): void {
    const counter = find('counter')!;
    const left = Number(counter.getAttribute('data-most')) - text.value.trim().length;
    const words = counter.getAttribute(left < 0 ? 'data-over' : 'data-left')!;
    counter.textContent = words.replace('{n}', Math.abs(left).toLocaleString(document.documentElement.lang));
    counter.className = left < 0 ? 'hint late' : 'hint';
  }

  function locate(): void {
    const button = find('locate')!;
    const told = find('located')!;
    const tell = (name: string, metres = 0) => {
      told.textContent = (told.getAttribute(name) || '').replace('{n}', String(metres));
    };
    if (!navigator.geolocation) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      tell('data-wait');
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          find<HTMLInputElement>('lat')!.value = coords.latitude.toFixed(5);
          find<HTMLInputElement>('lon')!.value = coords.longitude.toFixed(5);
          find<HTMLDetailsElement>('point')!.open = true;
          tell('data-found', Math.round(coords.accuracy));
          keep();
        },
        () => tell('data-failed'),
        { enableHighAccuracy: true, timeout: 20000 },
      );
    });
  }

  const place = `tanggap${location.pathname}`;
  const aDay = 86400000;
  type Draft = { at: number; values: Record<string, string> };

  /** On a phone that others use, an anonymous report must not outlive the tab. */
  function keep(): void {
    const values: Record<string, string> = {};
    new FormData(form).forEach((value, name) => {
      values[name] = String(value);
    });
    const shy = values.anonymous || values.class === 'oversight';
    try {
      (shy ? localStorage : sessionStorage).removeItem(place);
      (shy ? sessionStorage : localStorage).setItem(place, JSON.stringify({ at: Date.now(), values }));
    } catch {}
  }

  function forget(): void {
    try {
      localStorage.removeItem(place);
      sessionStorage.removeItem(place);
    } catch {}
  }

  function readDraft(): Draft | undefined {
    try {
      const draft = JSON.parse(sessionStorage.getItem(place) || localStorage.getItem(place) || '') as Draft;
      return Date.now() - draft.at < aDay ? draft : undefined;
    } catch {
      return undefined;
    }
  }

  /** The draft keeps its idempotency key, so that a report sent over a broken connection is not recorded twice. */
  function restore(): void {
    const draft = readDraft();
    if (!draft) return;
    for (const control of Array.from(form.elements) as HTMLInputElement[]) {
      const value = draft.values[control.name];
      if (!control.name) continue;
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = control.value === value;
      else control.value = value || '';
    }
    find<HTMLDetailsElement>('point')!.open = Boolean(draft.values.lat || draft.values.lon);
    find('draft')!.hidden = false;
    find('discard')!.addEventListener('click', () => {
      forget();
      location.reload();
    });
  }

  form.addEventListener('submit', (event) => {
    keep();
    const offline = navigator.onLine === false;
    find('offline')!.hidden = !offline;
    if (offline) {
      event.preventDefault();
      find('offline')!.focus();
    } else find('send')!.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => find('send')!.removeAttribute('aria-busy'));
  form.addEventListener('input', keep);
  district.addEventListener('change', showVillages);
  category.addEventListener('change', showNeeds);
  text.addEventListener('input', count);
  if (form.getAttribute('data-fresh')) restore();
  locate();
  showVillages();
  showNeeds();
  count();
}

/** Number and code can be copied; the draft is deleted. */
function enhanceReceived(): void {
  const place = `tanggap${location.pathname}`;
  try {
    localStorage.removeItem(place);
    sessionStorage.removeItem(place);
  } catch {}
  const button = document.getElementById('copy');
  if (!button || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(button.getAttribute('data-text') || '').then(() => {
      button.textContent = button.getAttribute('data-done');
    });
  });
}

const call = (script: () => void): string => `(${script})()`;

export const reportScript = call(enhanceReport);
export const receivedScript = call(enhanceReceived);
export const scripts: readonly string[] = [reportScript, receivedScript];
