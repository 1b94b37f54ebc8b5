/**
 * Keeps on the device what is typed and not sent, by office, case and step, so that it survives a closed browser and a
 * session that ended. Sent as the text of the function, so it may use nothing from outside.
 */
function keepDrafts(): void {
  const prefix = 'tanggap-desk ';
  const twoWeeks = 14 * 86400000;
  type Draft = { at: number; values: [string, string][] };
  const hidden = ['csrf', 'key', 'dilihat', 'antrean'];

  function read(name: string): Draft | undefined {
    try {
      const draft = JSON.parse(localStorage.getItem(prefix + name) || '') as Draft;
      if (Date.now() - draft.at < twoWeeks) return draft;
      localStorage.removeItem(prefix + name);
    } catch {}
    return undefined;
  }

  function forget(name: string): void {
    try {
      localStorage.removeItem(prefix + name);
    } catch {}
  }

  function valuesOf(form: HTMLFormElement): [string, string][] {
    const values: [string, string][] = [];
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string' && hidden.indexOf(name) < 0) values.push([name, value]);
    });
    return values;
  }

  function fill(form: HTMLFormElement, values: [string, string][]): void {
    for (const control of Array.from(form.elements) as HTMLInputElement[]) {
      if (!control.name || hidden.indexOf(control.name) >= 0 || control.type === 'hidden') continue;
      const own = values.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === 'file') continue;
      if (control.type === 'radio' || control.type === 'checkbox')
        control.checked = own.indexOf(control.value) >= 0;
      else control.value = own[0] || '';
    }
  }

  const done = document.querySelector('[data-done]');
  if (done) forget(done.getAttribute('data-done')!);

  for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-draft]'))) {
    const name = form.getAttribute('data-draft')!;
    const draft = form.getAttribute('data-fresh') ? read(name) : undefined;
    const note = form.querySelector<HTMLElement>('[data-kept]');
    if (draft && note) {
      const proposed = valuesOf(form);
      fill(form, draft.values);
      const details = form.parentElement as HTMLDetailsElement;
      if (details.tagName === 'DETAILS') details.open = true;
      note.hidden = false;
      note.querySelector('button')!.addEventListener('click', () => {
        forget(name);
        fill(form, proposed);
        note.hidden = true;
      });
    }
    form.addEventListener('input', () => {
      try {
        localStorage.setItem(prefix + name, JSON.stringify({ at: Date.now(), values: valuesOf(form) }));
      } catch {}
    });
    form.addEventListener('submit', () => {
      const button = form.querySelector('button[type=submit]');
      if (button) button.setAttribute('aria-busy', 'true');
    });
  }
  window.addEventListener('pageshow', () => {
    for (const busy of Array.from(document.querySelectorAll('[aria-busy]')))
      busy.removeAttribute('aria-busy');
  });
}

export const deskScript = `(${keepDrafts})()`;
