import { Button, Dropdown } from 'antd';
import { importTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';

/** Files or a folder. */
export function ImportButton() {
  const { commands } = useWorkplace();
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'library.import', label: importTexts.files, icon: <Icon name="document" />, extra: <Kbd>Ctrl I</Kbd> },
          { key: 'library.importFolder', label: importTexts.folder, icon: <Icon name="folder" /> },
        ],
        onClick: ({ key }) => commands.run(key),
      }}
    >
      <Button type="primary" data-command="library.import" icon={<Icon name="import" />}>
        {importTexts.button}
      </Button>
    </Dropdown>
  );
}
