import { TextBox } from './boxes.tsx';

/** What every kind begins with: what it is called and on what document it stands. */
export function HeadSection({
  titleLabel = 'Название',
  titleHelp,
}: {
  titleLabel?: string;
  titleHelp?: string;
}) {
  return (
    <section className="form-column">
      <TextBox path={['title']} label={titleLabel} help={titleHelp} long maxLength={2000} />
      <TextBox
        path={['description']}
        label="Пояснение для тех, кто работает"
        long
        optional
        maxLength={4000}
      />
      <div className="form-pair">
        <TextBox path={['legalReference', 'document']} label="Документ-основание" long />
        <TextBox path={['legalReference', 'clause']} label="Пункт или раздел" long />
      </div>
    </section>
  );
}
