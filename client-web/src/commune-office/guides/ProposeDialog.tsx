import { useComputed, useSignal } from '@preact/signals';
import { LARGEST_FILE, proposeGuide, sendGuideFile, type NewGuide } from '../../shared/api/guideDesk';
import type { Result } from '../../shared/api/http';
import { GUIDE_KINDS, type Guide } from '../../shared/api/materials';
import { GUIDE_LANGUAGES } from '../../shared/format/languageNames';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { Field, SelectField, TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { local } from '../../shared/desk/directory';
import { commune, program, user } from '../model';
import { unitName } from '../../shared/desk/units';
import { t } from './texts';

const LANGUAGES = Object.entries(GUIDE_LANGUAGES).map(([value, label]) => ({ value, label }));

/** A guide for the Sở to look at: what it is, and its file or address. */
export function ProposeDialog({ done, close }: { done(): void; close(): void }) {
  const typed = useSignal<Partial<NewGuide>>({});
  // Whose it is may be known only after the dialog stands open.
  const guide = useComputed<NewGuide>(() => ({
    title: '', kind: 'leaflet', topic: undefined, language: 'vi', url: undefined, validUntil: undefined, sender: ownName(), ...typed.value,
  }));
  const file = useSignal<File | undefined>(undefined);
  const proposed = useSignal<Guide | undefined>(undefined);
  const saving = useSaving({ 'invalid-request': t('badFile'), 'too-large': t('tooLarge') });
  const edit = (change: Partial<NewGuide>) => { typed.value = { ...typed.value, ...change }; };

  const submit = () => {
    const slip = whatIsMissing(guide.value, file.value);
    if (slip !== undefined) return saving.refuse(slip);
    void saving.run(() => send(guide.value, file.value, proposed), () => {
      close();
      toast(t('proposed'));
      done();
    });
  };

  return (
    <FormDialog
      wide
      title={t('propose.title')}
      action={t('propose.send')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <TextField label={t('field.title')} value={guide.value.title} change={(title) => edit({ title })} />
      <div class="form-columns">
        <Kind guide={guide.value} edit={edit} />
        <SelectField label={t('field.language')} value={guide.value.language} choices={LANGUAGES} change={(language) => edit({ language })} />
      </div>
      <FileField choose={(chosen) => { file.value = chosen; }} />
      <TextField
        label={t('field.url')}
        help={t('field.url.help')}
        optional
        maxLength={500}
        value={guide.value.url ?? ''}
        change={(url) => edit({ url: url.trim() || undefined })}
      />
      <div class="form-columns">
        <TextField label={t('field.sender')} help={t('field.sender.help')} value={guide.value.sender} change={(sender) => edit({ sender })} />
        <DateField
          label={t('field.until')}
          optional
          value={guide.value.validUntil ?? ''}
          change={(date) => edit({ validUntil: date || undefined })}
        />
      </div>
    </FormDialog>
  );
}

interface Editing {
  readonly guide: NewGuide;
  edit(change: Partial<NewGuide>): void;
}

function Kind({ guide, edit }: Editing) {
  const topics = (program.value?.activities ?? []).map(({ code, name }) => ({ value: code, label: local(name) }));
  return (
    <>
      <SelectField
        label={t('field.kind')}
        value={guide.kind}
        choices={GUIDE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        change={(value) => edit({ kind: GUIDE_KINDS.find((kind) => kind === value) ?? 'document' })}
      />
      <SelectField
        label={t('field.topic')}
        nothing={t('field.general')}
        value={guide.topic ?? ''}
        choices={topics}
        change={(topic) => edit({ topic: topic || undefined })}
      />
    </>
  );
}

const FileField = ({ choose }: { choose(file: File | undefined): void }) => (
  <Field
    label={t('field.file')}
    help={t('field.file.help')}
    optional
    control={(names) => (
      <input
        {...names}
        class="file"
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.webp,.mp3,.m4a,.mp4"
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
    )}
  />
);

function whatIsMissing({ title, sender, url }: NewGuide, file: File | undefined): string | undefined {
  if (title.trim() === '' || sender.trim() === '') return t('missing');
  if (file === undefined && url === undefined) return t('missing.content');
  if (url !== undefined && !url.startsWith('https://')) return t('badUrl');
  return file !== undefined && file.size > LARGEST_FILE ? t('tooLarge') : undefined;
}

/** The guide first, then its file; a second attempt after the file failed does not propose the guide twice. */
async function send(guide: NewGuide, file: File | undefined, proposed: { value: Guide | undefined }): Promise<Result<Guide>> {
  if (proposed.value === undefined) {
    const answer = await proposeGuide(guide);
    if (!answer.ok) return answer;
    proposed.value = answer.value;
  }
  return file === undefined ? { ok: true, value: proposed.value } : sendGuideFile(proposed.value.id, file);
}

function ownName(): string {
  if (user.value?.role === 'department') return unitName(user.value.department ?? '');
  return user.value?.communeCode === undefined ? unitName('province') : (commune.value?.fullName ?? '');
}
