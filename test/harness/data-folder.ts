import { copyOfFolder } from '../../probes/data-folder.ts';
import { readConfig } from '../../src/main/config.ts';
import { openInstallation } from '../../src/main/installation.ts';

/**
 * A data folder as the first start of a server leaves it, stopped: its database made, migrated, with bodies and
 * catalogue. Whoever asks removes his own.
 */
export const usedDataFolder = (): Promise<string> =>
  copyOfFolder(
    'used',
    async (folder) => {
      const { close } = await openInstallation(readConfig({ GONGKAI_DATA_DIR: folder }, 'demo'));
      await close();
    },
    'gk-',
  );
