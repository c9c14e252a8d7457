import { pageRoute } from './page-route';

export const surgeryRoomRoute = pageRoute({
  path: 'surgeries/$id/room',
  ability: 'FOLLOW_SURGERIES',
  load: async () => {
    const { RoomPage } = await import('../features/surgery-room/RoomPage');
    return { Page: RoomPage };
  },
});
