// «Исходный текст (для специалиста)»: off until somebody who reads it turns it on, then for good on this device.
import { useStore } from 'react-admin';

export function useSourceShown() {
  return useStore('definitions.source', false);
}
