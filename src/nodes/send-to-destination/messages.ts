import { defineMessages, type MessageValues } from '@/core/kernel/message';

const canvas = (values: MessageValues): string => `\`${String(values['canvas'])}\``;

export const sendToDestinationMessages = defineMessages({
  'send_to_destination.name': { en: 'Send to Destination', ko: '대상으로 보내기' },
  'send_to_destination.description': {
    en: 'Lets people into another canvas as well',
    ko: '사용자를 다른 Canvas에도 진입시킵니다',
  },
  'send_to_destination.port.next': { en: 'Next', ko: '다음' },
  'send_to_destination.summary': {
    en: (values) => `Also enters ${canvas(values)}`,
    ko: (values) => `${canvas(values)}에도 진입`,
  },
  'send_to_destination.summary.none': { en: 'No canvas yet', ko: '아직 Canvas가 없습니다' },
  'send_to_destination.because.sent': {
    en: 'People go on here, whether or not the other canvas lets them in',
    ko: '다른 Canvas에 진입했는지와 관계없이 여기서는 다음으로 진행합니다',
  },
  'send_to_destination.problem.none': {
    en: 'No canvas is chosen to send people to.',
    ko: '사용자를 보낼 Canvas를 선택하지 않았습니다.',
  },
});
