import type { PdfFile } from './read-pdf-file.ts';
import {
  isArray,
  isDict,
  nameIn,
  type PdfDict,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from './values.ts';

/** Kinds of actions that run, start, play or fetch something (ISO 32000-2, 12.6.4). */
const activeActions = new Set([
  'GoTo3DView',
  'GoToE',
  'GoToR',
  'ImportData',
  'JavaScript',
  'Launch',
  'Movie',
  'Rendition',
  'RichMediaExecute',
  'Sound',
  'SubmitForm',
]);

/** Kinds of annotations that hold a file or play something. */
const activeAnnotations = new Set(['3D', 'FileAttachment', 'Movie', 'RichMedia', 'Sound']);

/** Entries that are active whatever they hold. */
const activeKeys = ['EmbeddedFiles', 'JavaScript', 'RichMediaContent', 'XFA'];

/** Ways to name a file in a file specification (ISO 32000-2, 7.11.3). */
const fileKeys = ['DOS', 'F', 'Mac', 'UF', 'Unix'];

/**
 * What of a PDF acts by itself or carries other files; undefined if nothing does. Every object is looked at, whether or
 * not anything refers to it, because readers differ in what they find.
 */
export function activeContent({ all, resolve }: PdfFile): string | undefined {
  /** Actions that run by themselves and were looked at. */
  const seen = new Set<PdfValue>();
  // Objects of one place in an object stream are one value.
  const stack = [...new Set(all.map(({ value }) => value))];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (isArray(value)) for (const item of value) stack.push(item);
    const dict = value instanceof PdfStream ? value.dict : value;
    if (!isDict(dict)) continue;
    const found = activeIn(dict, value instanceof PdfStream);
    if (found) return found;
    for (const entry of dict.values()) if (typeof entry === 'object' && entry !== null) stack.push(entry);
  }
  return undefined;

  function activeIn(dict: PdfDict, isStream: boolean): string | undefined {
    const action = nameIn(resolve(dict.get('S')));
    if (action && activeActions.has(action)) return `action ${action}`;
    if (action === 'Thread' && dict.has('F')) return 'action Thread to another file';
    if (activeAnnotations.has(nameIn(resolve(dict.get('Subtype'))) ?? '')) return 'annotation';
    if (nameIn(resolve(dict.get('Type'))) === 'EmbeddedFile') return 'embedded file';
    const key = activeKeys.find((one) => (dict.get(one) ?? null) !== null);
    if (key) return key;
    if (isScript(dict.get('JS'))) return 'JS';
    if (isFiles(dict.get('EF'))) return 'EF';
    if (isAssociated(dict.get('AF'))) return 'AF';
    // Its data, or the page it shows, are in another file.
    if (isStream && isFileName(dict.get('F'))) return 'external stream';
    if (isStream && isFiles(dict.get('Ref'))) return 'reference to another file';
    return fetchesByItself(dict) ? 'URI without a click' : undefined;
  }

  /** Fonts and pictures may be named like any of these keys, so what stands there counts too. */
  function isScript(entry: PdfValue | undefined): boolean {
    if (entry === undefined || entry === null) return false;
    const value = resolve(entry);
    if (value instanceof PdfStream) return !value.dict.has('Subtype');
    return value instanceof PdfString || (value === null && entry instanceof PdfRef);
  }

  function isFiles(entry: PdfValue | undefined): boolean {
    const value = resolve(entry);
    if (value === null) return entry instanceof PdfRef;
    return isDict(value) && fileKeys.some((key) => value.has(key));
  }

  function isAssociated(entry: PdfValue | undefined): boolean {
    const value = resolve(entry);
    return isArray(value) ? value.length > 0 : isFiles(entry) || (isDict(value) && value.has('EF'));
  }

  function isFileName(entry: PdfValue | undefined): boolean {
    const value = resolve(entry);
    return value instanceof PdfString || isDict(value);
  }

  /** Opening the document or a page, or anything else that needs no click, must not fetch an address. */
  function fetchesByItself(dict: PdfDict): boolean {
    const actions = [resolve(dict.get('OpenAction')), resolve(dict.get('AA'))];
    if (isDict(actions[1]!) && !seen.has(actions[1])) actions.push(...actions[1].values());
    for (let action = actions.pop(); action !== undefined; action = actions.pop()) {
      const found = resolve(action);
      if (seen.has(found)) continue;
      if (isArray(found) || isDict(found)) seen.add(found);
      if (isArray(found)) for (const one of found) actions.push(one);
      if (!isDict(found)) continue;
      if (nameIn(resolve(found.get('S'))) === 'URI') return true;
      actions.push(found.get('Next') ?? null);
    }
    return false;
  }
}
