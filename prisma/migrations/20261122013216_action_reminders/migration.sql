-- CreateEnum
CREATE TYPE "ActionReminderKind" AS ENUM ('SOON', 'OVERDUE', 'MOVED', 'CLOSED');

-- CreateTable
CREATE TABLE "ActionReminder" (
    "authorityId" INTEGER NOT NULL,
    "actionId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ActionReminderKind" NOT NULL,
    "dueOn" DATE NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent" BOOLEAN NOT NULL DEFAULT false,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "ActionReminder_pkey" PRIMARY KEY ("authorityId","actionId","userId","number")
);

-- AddForeignKey
ALTER TABLE "ActionReminder" ADD CONSTRAINT "ActionReminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionReminder" ADD CONSTRAINT "ActionReminder_authorityId_actionId_fkey" FOREIGN KEY ("authorityId", "actionId") REFERENCES "Action"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
