import type { FormField, Words } from './form-field.ts';

export const reason = (label: Words, hint?: Words): FormField => ({
  name: 'reason',
  kind: 'text',
  label,
  ...(hint ? { hint } : {}),
});
export const obstacleField: FormField = {
  name: 'obstacle',
  kind: 'select',
  label: ['Kendala', 'Obstacle'],
  from: 'obstacles',
};
export const readByComplainant: Words = ['Dibaca pelapor.', 'The complainant reads it.'];
export const readByOffices: Words = ['Hanya dibaca perangkat daerah.', 'Only offices read it.'];
export const files: FormField = {
  name: 'attachments',
  kind: 'files',
  label: ['Lampiran', 'Attachments'],
  optional: true,
  from: 'files',
};
export const privatePart: FormField = {
  name: 'private',
  kind: 'text',
  label: ['Bagian untuk pelapor saja', 'Part for the complainant only'],
  hint: ['Tidak pernah tampil di halaman publik.', 'Never shown on a public page.'],
  optional: true,
};
export const classField: FormField = {
  name: 'class',
  kind: 'select',
  label: ['Jenis', 'Class'],
  from: 'classes',
};
export const urgencyField: FormField = {
  name: 'urgency',
  kind: 'radio',
  label: ['Prioritas', 'Urgency'],
  from: 'urgencies',
};
export const category: FormField = {
  name: 'category',
  kind: 'select',
  label: ['Kategori', 'Category'],
  from: 'categories',
};
export const task: FormField = {
  name: 'assignment',
  kind: 'select',
  label: ['Tugas', 'Task'],
  optional: true,
  from: 'tasks',
  when: 'tasks',
};
