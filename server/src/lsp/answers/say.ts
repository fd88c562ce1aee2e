import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';

/** Tells the user a sentence. `window.showInformationMessage` would ask for an answer, and wait. */
export function say(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
