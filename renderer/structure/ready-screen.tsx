import { Button, Dropdown } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { opensSection } from '../../shared/domain/block.ts';
import { MetadataForm } from '../library/metadata-form.tsx';
import { PasswordDialog } from '../original/password-dialog.tsx';
import { createScrollTogether } from '../original/scroll-together.ts';
import { useReread } from '../original/use-reread.ts';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { originalTexts } from '../texts/original.ts';
import { messages, sideTexts, structureTexts as texts } from '../texts/structure.ts';
import { Columns } from '../ui/columns.tsx';
import { Icon } from '../ui/icon.tsx';
import { BlockList } from './block-list.tsx';
import { LabelDialog } from './label-dialog.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { SidePanel } from './side-panel.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useReady, useStructure, useTell } from './structure-context.ts';
import { StructureOriginal } from './structure-original.tsx';
import { TextDialog } from './text-dialog.tsx';
import { Tools } from './tools.tsx';
import { useSides } from './use-sides.ts';
import { useStructureCommands } from './use-structure-commands.ts';
import { useWishes } from './use-wishes.ts';

export type Asking = 'split' | 'label' | 'text' | null;

/** The screen of a document that is there. */
export function ReadyScreen({ blockId }: { readonly blockId: string | null }) {
  const structure = useStructure();
  const tell = useTell();
  const document = useReady((ready) => ready.view.document);
  const toConfirm = useReady((ready) => ready.toConfirm.length);
  const made = useReady((ready) => ready.view.corrections.made);
  const { summary, blocks } = document;
  const sections = useMemo(() => blocks.filter(opensSection).length, [blocks]);
  const sides = useSides();
  const [asking, setAsking] = useState<Asking>(null);
  const [isDescribing, setIsDescribing] = useState(false);
  const together = useRef(createScrollTogether()).current;
  const reread = useReread(structure.reread);
  const wishes = useWishes(setAsking);
  useStructureCommands({ ask: setAsking, ...sides });
  useEffect(() => {
    if (blockId !== null) structure.choose(blockId);
  }, [structure, blockId]);

  const showLine = (line: number): void => {
    sides.openOriginal();
    together.show(line);
  };
  const goToLine = (line: number): void => {
    const block = blocks.find(({ source }) => source !== null && source.line <= line && line <= source.endLine);
    if (block !== undefined) structure.choose(block.id);
    showLine(line);
  };
  const confirmAll = () => tell(structure.keepAll(), messages.noConfirm, messages.allKept(toConfirm));
  const top = (
    <TopBar back={{ label: texts.library, place: { screen: 'library', documentId: summary.id } }} title={summary.title}>
      <ModeSwitch
        documentId={summary.id}
        mode="structure"
        blockId={() => structure.ready()?.chosen ?? null}
        toConfirm={toConfirm}
      />
      <Button
        className={sides.hasOriginal ? 'pane-toggle on' : 'pane-toggle'}
        aria-pressed={sides.hasOriginal}
        title={`${texts.original}（Ctrl+F9）`}
        icon={<Icon name="document" />}
        onClick={sides.toggleOriginal}
      >
        {texts.original}
      </Button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'metadata', label: texts.metadata, icon: <Icon name="info" /> },
            { key: 'reread', label: texts.reread, icon: <Icon name="redo" /> },
          ],
          onClick: ({ key }) => {
            if (key === 'reread') return reread.start();
            sides.openSide();
            setIsDescribing(true);
          },
        }}
      >
        <Button icon={<Icon name="more" />} aria-label={texts.more} loading={reread.isRunning} />
      </Dropdown>
      <Button type="primary" icon={<Icon name="check" />} disabled={toConfirm === 0} onClick={confirmAll}>
        {texts.confirmAll}
      </Button>
    </TopBar>
  );
  return (
    <Screen
      top={top}
      status={<StatusBar facts={texts.facts(sections, blocks.length, toConfirm, made)} keys={texts.keys} />}
    >
      <div className="structure">
        <Columns
          name="structure"
          left={{
            label: originalTexts.label,
            content: <StructureOriginal together={together} />,
            width: sides.isRoomy ? 420 : 300,
            min: 264,
            max: 640,
            open: sides.hasOriginal,
          }}
          right={{
            label: sideTexts.label,
            content: isDescribing ? (
              <MetadataForm document={document} close={() => setIsDescribing(false)} goToLine={goToLine} />
            ) : (
              <SidePanel goToLine={goToLine} ask={setAsking} />
            ),
            width: 392,
            min: 300,
            max: 560,
            open: sides.hasSide,
          }}
        >
          <Tools ask={setAsking} sides={sides} />
          <BlockList
            together={together}
            cut={wishes.cut}
            ask={setAsking}
            showLine={showLine}
            closeDrawers={sides.closeDrawers}
          />
        </Columns>
      </div>
      {asking === 'split' && <SplitDialog close={() => setAsking(null)} />}
      {asking === 'text' && <TextDialog close={() => setAsking(null)} />}
      {asking === 'label' && <LabelDialog close={() => setAsking(null)} />}
      {reread.locked !== 'no' && (
        <PasswordDialog wasWrong={reread.locked === 'wrong'} onOpen={reread.unlock} onCancel={reread.giveUp} />
      )}
    </Screen>
  );
}
