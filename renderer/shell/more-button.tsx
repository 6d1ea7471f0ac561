import { Button, Dropdown } from 'antd';
import { trashTexts } from '../texts/trash.ts';
import { Icon } from '../ui/icon.tsx';
import { useWorkplace } from '../workplace.tsx';

/** What a list of documents or drafts leads to beside its own actions. */
export function MoreButton() {
  const { navigation } = useWorkplace();
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [{ key: 'trash', label: trashTexts.title, icon: <Icon name="trash" /> }],
        onClick: () => void navigation.go({ screen: 'trash' }),
      }}
    >
      <Button icon={<Icon name="more" />} aria-label={trashTexts.more} />
    </Dropdown>
  );
}
