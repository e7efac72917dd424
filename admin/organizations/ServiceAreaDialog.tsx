import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import {
  CreateBase,
  Form,
  required,
  SaveButton,
  SelectInput,
  TextInput,
  useRefresh,
} from 'react-admin';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { choicesOf } from '../messages/words.ts';
import { DateInput } from '../parts/DateInput.tsx';
import { today } from '../providers/session.ts';
import type { Organization } from './organization.ts';
import { groundKinds } from './service-area.ts';

const servedKinds = ['vocational-college', 'university', 'school'];

interface ServiceAreaDialogProps {
  provider: Organization;
  onClose(): void;
}

export function ServiceAreaDialog({ provider, onClose }: ServiceAreaDialogProps) {
  const refresh = useRefresh();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="service-area-title">
      <CreateBase
        resource="service-areas"
        redirect={false}
        transform={(data: Record<string, unknown>) => ({ ...data, providerId: provider.id })}
        mutationOptions={{
          onSuccess: () => {
            refresh();
            onClose();
          },
        }}
      >
        <Form noValidate defaultValues={{ groundKind: 'agreement', validFrom: today() }}>
          <DialogTitle id="service-area-title">Кого обслуживает {provider.shortName}</DialogTitle>
          <DialogContent className="stack">
            <OrganizationInput source="organizationId" label="Организация" kinds={servedKinds} />
            <div className="form-pair">
              <SelectInput
                source="groundKind"
                label="Основание"
                choices={choicesOf(groundKinds)}
                validate={required()}
              />
              <TextInput
                source="groundDocument"
                label="Документ"
                helperText="Номер и дата соглашения или приказа"
              />
            </div>
            <div className="form-pair">
              <DateInput source="validFrom" label="Действует с" validate={required()} />
              <DateInput source="validTo" label="Действует по" helperText="Пусто — бессрочно" />
            </div>
          </DialogContent>
          <DialogActions>
            <Button variant="text" onClick={onClose}>
              Отмена
            </Button>
            <SaveButton
              label="Добавить"
              variant="contained"
              color="primary"
              icon={null}
              alwaysEnable
            />
          </DialogActions>
        </Form>
      </CreateBase>
    </Dialog>
  );
}
