import { Button } from 'antd';
import { useOffice } from '../office.ts';
import { useReread } from '../original/use-reread.ts';
import { officeTexts as texts } from '../texts/office.ts';
import { useStructure } from './structure-context.ts';

/** Offers to read an old Word file again by LibreOffice, where there is one. */
export function ReadByOffice() {
  const office = useOffice();
  const reread = useReread(useStructure().reread);
  if (office == null) return null;
  return (
    <Button size="small" loading={reread.isRunning} onClick={reread.byOffice}>
      {texts.readAgain}
    </Button>
  );
}
