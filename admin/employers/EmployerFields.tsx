import { BooleanInput, required, SelectInput, TextInput } from 'react-admin';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { choicesOf } from '../messages/words.ts';
import { checkOgrn } from '../organizations/organization.ts';
import { DateInput } from '../parts/DateInput.tsx';
import { industryWords } from './employer.ts';
import { InnInput } from './InnInput.tsx';

/** `marksDefence`: only those to whom personal fields are open see the defence-industry mark. */
export function EmployerFields({ marksDefence }: { marksDefence: boolean }) {
  return (
    <>
      <TextInput source="name" validate={required()} multiline helperText={false} />
      <TextInput source="shortName" helperText="Так работодатель называется в списках" />
      <div className="form-pair">
        <InnInput />
        <TextInput source="ogrn" validate={checkOgrn} helperText={false} />
      </div>
      <div className="form-pair">
        <SelectInput
          source="industry"
          choices={choicesOf(industryWords)}
          emptyText="Не указана"
          helperText={false}
        />
        <OrganizationInput source="seatId" kinds={['municipality']} optional />
      </div>
      <div className="form-pair">
        <DateInput source="firstContactOn" helperText="Когда впервые начали сотрудничать" />
        <OrganizationInput source="firstContactWith" optional />
      </div>
      <TextInput source="website" helperText={false} />
      <TextInput source="note" multiline helperText={false} />
      <OrganizationInput
        source="organizationId"
        label="Кто ведёт запись"
        helperText="Изменять сведения сможет эта организация и вышестоящие"
      />
      {marksDefence ? (
        <BooleanInput
          source="defenceIndustry"
          helperText="Признак не показывается публично и тем, кому закрыты персональные сведения"
        />
      ) : null}
      <BooleanInput source="active" defaultValue={true} helperText={false} />
    </>
  );
}
