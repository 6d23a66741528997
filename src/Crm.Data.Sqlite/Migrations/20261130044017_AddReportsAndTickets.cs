using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddReportsAndTickets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "ReportId", table: "Exports", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "CannedReplies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CannedReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CannedReplies_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Dashboards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dashboards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dashboards_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Dashboards_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Reports_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ServiceLevels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Levels = table.Column<string>(type: "TEXT", nullable: false),
                    Hours = table.Column<string>(type: "TEXT", nullable: false),
                    Holidays = table.Column<string>(type: "TEXT", nullable: false),
                    AsksForRating = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceLevels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceLevels_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    TicketType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompanyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DealIds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FirstResponseDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolutionDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FirstRespondedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    ClockStartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClockStoppedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClockStoppedSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstResponseSeconds = table.Column<long>(type: "INTEGER", nullable: true),
                    ResolutionSeconds = table.Column<long>(type: "INTEGER", nullable: true),
                    LastMessageAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rating = table.Column<int>(type: "INTEGER", nullable: true),
                    RatingComment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tickets_Companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Tickets_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Tickets_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Tickets_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Tickets_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketSeries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketSeries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TicketSeries_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketTurns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastUserId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketTurns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TicketTurns_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReportSchedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Every = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UserIds = table.Column<string>(type: "TEXT", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSchedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSchedules_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ReportSchedules_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TicketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Visibility = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Mentions = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MailedTo = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TicketMessages_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_TicketMessages_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CannedReplies_OrganizationId_Key",
                table: "CannedReplies",
                columns: new[] { "OrganizationId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Dashboards_OrganizationId_Name",
                table: "Dashboards",
                columns: new[] { "OrganizationId", "Name" }
            );

            migrationBuilder.CreateIndex(name: "IX_Dashboards_OwnerId", table: "Dashboards", column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_OrganizationId_Name",
                table: "Reports",
                columns: new[] { "OrganizationId", "Name" }
            );

            migrationBuilder.CreateIndex(name: "IX_Reports_OwnerId", table: "Reports", column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_OrganizationId_ReportId",
                table: "ReportSchedules",
                columns: new[] { "OrganizationId", "ReportId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_ReportSchedules_ReportId", table: "ReportSchedules", column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceLevels_OrganizationId",
                table: "ServiceLevels",
                column: "OrganizationId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketMessages_OrganizationId_TicketId_CreatedAt",
                table: "TicketMessages",
                columns: new[] { "OrganizationId", "TicketId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_TicketMessages_TicketId", table: "TicketMessages", column: "TicketId");

            migrationBuilder.CreateIndex(name: "IX_Tickets_CompanyId", table: "Tickets", column: "CompanyId");

            migrationBuilder.CreateIndex(name: "IX_Tickets_ContactId", table: "Tickets", column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_CompanyId_CreatedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "CompanyId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_ContactId_CreatedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "ContactId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_CreatedAt_Id",
                table: "Tickets",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_DeletedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_LivingExternalId",
                table: "Tickets",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_NextDueAt_Id",
                table: "Tickets",
                columns: new[] { "OrganizationId", "NextDueAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_Number",
                table: "Tickets",
                columns: new[] { "OrganizationId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_OwnerId_CreatedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_OwnerId_Status_NextDueAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "OwnerId", "Status", "NextDueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_ResolvedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "ResolvedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_Status_CreatedAt",
                table: "Tickets",
                columns: new[] { "OrganizationId", "Status", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_SubjectKey_Id",
                table: "Tickets",
                columns: new[] { "OrganizationId", "SubjectKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_TeamId",
                table: "Tickets",
                columns: new[] { "OrganizationId", "TeamId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OrganizationId_UpdatedAt_Id",
                table: "Tickets",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Tickets_OwnerId", table: "Tickets", column: "OwnerId");

            migrationBuilder.CreateIndex(name: "IX_Tickets_TeamId", table: "Tickets", column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_TicketSeries_OrganizationId",
                table: "TicketSeries",
                column: "OrganizationId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketTurns_OrganizationId",
                table: "TicketTurns",
                column: "OrganizationId",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "CannedReplies");

            migrationBuilder.DropTable(name: "Dashboards");

            migrationBuilder.DropTable(name: "ReportSchedules");

            migrationBuilder.DropTable(name: "ServiceLevels");

            migrationBuilder.DropTable(name: "TicketMessages");

            migrationBuilder.DropTable(name: "TicketSeries");

            migrationBuilder.DropTable(name: "TicketTurns");

            migrationBuilder.DropTable(name: "Reports");

            migrationBuilder.DropTable(name: "Tickets");

            migrationBuilder.DropColumn(name: "ReportId", table: "Exports");
        }
    }
}
