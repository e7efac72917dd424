import type { PartEditor } from '../../../../forms/questions/index.ts';
import { ComputePart } from './ComputePart.tsx';
import { ExtensionsPart } from './ExtensionsPart.tsx';
import { MatrixPart } from './MatrixPart.tsx';
import { OptionsPart } from './OptionsPart.tsx';
import { ScorePart } from './ScorePart.tsx';

/** The editor of a part that no single box can hold. */
export function Part({ editor, id, label }: { editor: PartEditor; id: string; label: string }) {
  switch (editor) {
    case 'options':
      return <OptionsPart id={id} label={label} />;
    case 'rows':
    case 'columns':
      return <MatrixPart id={id} label={label} side={editor} />;
    case 'compute':
      return <ComputePart id={id} label={label} />;
    case 'score':
      return <ScorePart id={id} label={label} />;
    case 'extensions':
      return <ExtensionsPart id={id} label={label} />;
  }
}
