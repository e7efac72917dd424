import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { CreateBase, Form, SaveButton, useRefresh } from 'react-admin';
import { serviceArea } from '../../forms/records/organizations.ts';
import { RecordInput } from '../edit/RecordInput.tsx';
import { today } from '../providers/session.ts';
import type { Organization } from './organization.ts';

const Input = ({ source }: { source: string }) => (
  <RecordInput record={serviceArea} source={source} />
);

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
            <Input source="organizationId" />
            <div className="form-pair">
              <Input source="groundKind" />
              <Input source="groundDocument" />
            </div>
            <div className="form-pair">
              <Input source="validFrom" />
              <Input source="validTo" />
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
