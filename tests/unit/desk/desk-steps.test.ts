import { beforeEach, describe, expect, it } from 'vitest';
import { liaisonOf } from '../../support/complaints/actors.ts';
import { formOn, memoryDesk } from '../../support/desk/memory-desk.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
let desk: ReturnType<typeof memoryDesk>;
beforeEach(() => {
  desk = memoryDesk([tenant]);
});

const stageOf = async (number: string) => (await desk.fixture.store.load(number))!.complaint.stage;
/** Sends the form that a page shows, with changes. */
async function send(office: string, number: string, step: string, changes: object = {}, query = {}) {
  const { body } = await desk.open(office, number, { query });
  return desk.step(office, number, step, { ...formOn(body, step), ...changes });
}

describe('a step taken by a form', () => {
  it('dispatches a report as it is proposed, and says so once on the page that follows', async () => {
    const number = await desk.fixture.submitted();
    const answer = await send('coordinator', number, 'dispatch');
    expect(answer).toMatchObject({ status: 303, location: `/klaten/petugas/laporan/${number}` });
    expect(answer.location).not.toContain('didisposisi');
    expect(await stageOf(number)).toBe('dispatched');
    const cookie = answer.cookies[0]!.split(';')[0]!;
    const shown = await desk.open('coordinator', number, { cookie });
    expect(shown.body).toContain('Laporan didisposisi.');
    expect(shown.cookies[0]).toContain('Max-Age=0');
    expect((await desk.open('coordinator', number)).body).not.toContain('Laporan didisposisi.');
  });

  it('does nothing twice when the button is pressed twice', async () => {
    const number = await desk.fixture.submitted();
    const { body } = await desk.open('coordinator', number);
    const form = formOn(body, 'remark');
    const sent = { ...form, text: 'Kepala desa sudah ditelepon.' };
    const statuses = [
      (await desk.step('coordinator', number, 'remark', sent)).status,
      (await desk.step('coordinator', number, 'remark', sent)).status,
    ];
    expect(statuses).toEqual([303, 303]);
    const entries = await desk.fixture.store.timeline(number);
    expect(entries.filter(({ type }) => type === 'remark-added.v1')).toHaveLength(1);
  });

  it('shows an error at its field, and keeps all that was typed', async () => {
    const number = await desk.fixture.submitted();
    const changes = {
      title: '',
      publicText: 'Jalan <b>rusak</b> & berlubang',
      lead: 'dlh',
      support: ['dishub'],
    };
    const { status, body } = await send('coordinator', number, 'dispatch', changes);
    expect(status).toBe(422);
    expect(body).toContain('<a href="#dispatch-title">');
    expect(body).toMatch(/id="dispatch-title-error"[^>]*>[^<]+</);
    expect(body).toContain('Jalan &lt;b>rusak&lt;/b> &amp; berlubang');
    expect(formOn(body, 'dispatch')).toMatchObject({ lead: ['dlh'], support: ['dishub'], title: [''] });
    expect(await stageOf(number)).toBe('received');
  });

  it('shows what somebody else changed meanwhile, with the form as it was typed', async () => {
    const number = await desk.fixture.submitted();
    const { body: before } = await desk.open('coordinator', number);
    const typed = { ...formOn(before, 'archive'), reason: 'spam', text: 'Bukan laporan.' };
    await desk.fixture.dispatch(number);
    const { status, body } = await desk.step('coordinator', number, 'archive', typed);
    expect(status).toBe(412);
    expect(body).toContain('Yang berubah sejak halaman ini dibuka');
    expect(body).toContain('diteruskan ke Dinas Perhubungan');
    expect(formOn(body, 'archive')).toMatchObject({ reason: ['spam'], text: ['Bukan laporan.'] });
    expect((await desk.step('coordinator', number, 'archive', formOn(body, 'archive'))).status).toBe(303);
    expect(await stageOf(number)).toBe('archived');
  });

  it('keeps the words of a form whose step is no longer possible', async () => {
    const number = await desk.fixture.dispatched();
    const { body: before } = await desk.open('dishub/liaison', number);
    const typed = { ...formOn(before, 'answer'), public: 'Lampu sudah diganti.' };
    await desk.fixture.take(
      number,
      'return',
      { obstacle: 'no-authority', reason: 'Milik provinsi.' },
      liaisonOf('dishub'),
    );
    const { status, body } = await desk.step('dishub/liaison', number, 'answer', typed);
    expect(status).toBe(403);
    expect(body).not.toContain('Jalan berlubang di depan pasar');
  });

  it('says in words why a rule refuses', async () => {
    const number = await desk.fixture.dispatched();
    const { status, body } = await desk.step('coordinator', number, 'accept', {});
    expect(status).toBe(403);
    expect(body).toContain('role="alert"');
  });

  it('sends no answer while a placeholder of the template is left', async () => {
    const number = await desk.fixture.dispatched();
    const { body } = await desk.open('dishub/liaison', number, { query: { contoh: 'done' } });
    const form = formOn(body, 'answer');
    expect(form.public![0]).toContain('[[tanggal]]');
    const refused = await desk.step('dishub/liaison', number, 'answer', form);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Isi dahulu bagian yang masih bertanda');
    const filled = { ...form, public: 'Pada 24 November lampu diganti.' };
    expect((await desk.step('dishub/liaison', number, 'answer', filled)).status).toBe(303);
    expect(await stageOf(number)).toBe('answered');
  });

  it('is refused without the session’s token, for an unknown step, and for a step of the complainant', async () => {
    const number = await desk.fixture.submitted();
    expect((await desk.step('coordinator', number, 'dispatch', { csrf: 'x' })).status).toBe(403);
    for (const step of ['rate', 'triage', 'toString', 'x'])
      expect((await desk.step('coordinator', number, step)).status, step).toBe(404);
    expect((await desk.fixture.store.timeline(number)).length).toBe(1);
  });
});

describe('the queue', () => {
  it('opens the case to do first, and after a step the following one', async () => {
    const normal = await desk.fixture.submitted();
    const urgent = await desk.fixture.submitted({ category: 'jembatan' });
    const first = await desk.next('coordinator');
    expect(first.location).toBe(`/klaten/petugas/laporan/${urgent}?antrean=1`);
    const after = await send('coordinator', urgent, 'dispatch', {}, { antrean: '1' });
    expect(after.location).toBe(`/klaten/petugas/laporan/${normal}?antrean=1`);
    const last = await send('coordinator', normal, 'dispatch', {}, { antrean: '1' });
    expect(last.location).toBe('/klaten/petugas');
  });

  it('stays within the filter that it was started from', async () => {
    await desk.fixture.submitted({ category: 'jembatan' });
    const roads = [await desk.fixture.submitted(), await desk.fixture.submitted()];
    const query = { kategori: 'jalan-rusak' };
    const { location } = await desk.next('coordinator', query);
    const number = roads.find((one) => location!.includes(one))!;
    expect(location).toBe(`/klaten/petugas/laporan/${number}?antrean=1&kategori=jalan-rusak`);
    const after = await send('coordinator', number, 'remark', { text: 'x' }, { antrean: '1', ...query });
    const other = roads.find((one) => one !== number)!;
    expect(after.location).toBe(`/klaten/petugas/laporan/${other}?antrean=1&kategori=jalan-rusak`);
  });

  it('leads back to the list when nothing is left', async () => {
    expect((await desk.next('coordinator', { terlambat: '1' })).location).toBe('/klaten/petugas?terlambat=1');
  });
});

describe('an address that nobody was given', () => {
  it('is not found, and no fault of ours', async () => {
    expect((await desk.inbox('coordinator', { cursor: 'x' })).status).toBe(404);
    expect((await desk.inbox('coordinator', { tugas: 'x', kecamatan: '../..', prioritas: '' })).status).toBe(
      200,
    );
    expect((await desk.open('coordinator', '%00')).status).toBe(404);
  });
});
