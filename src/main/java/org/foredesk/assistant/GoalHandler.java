package org.foredesk.assistant;

/** Brings a goal forward by one step: asks for the next thing missing, offers, or proposes. */
sealed interface GoalHandler permits BookGoal, MoveGoal, CancelGoal, WaitGoal {

    void go(Turn turn);
}
