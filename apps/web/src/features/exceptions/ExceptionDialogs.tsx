import { useApolloClient } from '@apollo/client/react';
import { ExceptionsPageDocument } from '../../apollo/generated/documents';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import type { Asked } from './ExceptionRow';
import type { ExceptionList } from './exceptions-query';
import { FlagDialog } from './FlagDialog';
import { TakeBackDialog } from './TakeBackDialog';

interface ExceptionDialogsProps {
  readonly list: ExceptionList;
  readonly asked: Asked;
  readonly onClose: () => void;
  /** Says what was done. */
  readonly onDone: (sentence: string) => void;
}

/** What each panel of the page is handed. */
export interface PanelProps extends ExceptionDialogsProps {
  /** Asks for the exceptions anew, and says what was done. */
  readonly onWritten: (sentence: string) => Promise<true>;
}

/** The panel in which somebody does what they asked for. */
export function ExceptionDialogs(props: ExceptionDialogsProps) {
  const client = useApolloClient();
  const onWritten = async (sentence: string): Promise<true> => {
    // What people say of exceptions is shown here alone, and how the rules behaved rests on it too.
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'exceptionHistory' });
    await client.refetchQueries({ include: [ExceptionsPageDocument] });
    props.onDone(sentence);
    return true;
  };
  switch (props.asked.what) {
    case 'ACKNOWLEDGE':
      return <AcknowledgeDialog {...props} onWritten={onWritten} />;
    case 'FLAG':
      return <FlagDialog {...props} onWritten={onWritten} />;
    case 'WITHDRAW':
    case 'REMOVE_FLAG':
      return <TakeBackDialog {...props} onWritten={onWritten} />;
  }
}
