using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddSegmentsAndTicketDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FileIds",
                table: "TicketMessages",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.CreateTable(
                name: "Segments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Segments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Segments_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ThankYouText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ConfirmsByMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AllowedOrigins = table.Column<string>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TicketForms_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_TicketForms_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketSplits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromTicketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IntoTicketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageIds = table.Column<string>(type: "TEXT", nullable: false),
                    FileIds = table.Column<string>(type: "TEXT", nullable: false),
                    IntoVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketSplits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TicketSplits_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_TicketSplits_Tickets_FromTicketId",
                        column: x => x.FromTicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_TicketSplits_Tickets_IntoTicketId",
                        column: x => x.IntoTicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SegmentLog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SegmentLog", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SegmentLog_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_SegmentLog_Segments_SegmentId",
                        column: x => x.SegmentId,
                        principalTable: "Segments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SegmentMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SegmentMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SegmentMembers_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_SegmentMembers_Segments_SegmentId",
                        column: x => x.SegmentId,
                        principalTable: "Segments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SegmentRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenChanges = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SegmentRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SegmentRuns_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_SegmentRuns_Segments_SegmentId",
                        column: x => x.SegmentId,
                        principalTable: "Segments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SegmentLog_OrganizationId_RecordId",
                table: "SegmentLog",
                columns: new[] { "OrganizationId", "RecordId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SegmentLog_SegmentId_At_Id",
                table: "SegmentLog",
                columns: new[] { "SegmentId", "At", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SegmentMembers_OrganizationId_RecordId",
                table: "SegmentMembers",
                columns: new[] { "OrganizationId", "RecordId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SegmentMembers_SegmentId_RecordId",
                table: "SegmentMembers",
                columns: new[] { "SegmentId", "RecordId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SegmentRuns_OrganizationId_SegmentId",
                table: "SegmentRuns",
                columns: new[] { "OrganizationId", "SegmentId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_SegmentRuns_SegmentId", table: "SegmentRuns", column: "SegmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Segments_OrganizationId_NameKey",
                table: "Segments",
                columns: new[] { "OrganizationId", "NameKey" }
            );

            migrationBuilder.CreateIndex(name: "IX_TicketForms_Key", table: "TicketForms", column: "Key", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TicketForms_OrganizationId",
                table: "TicketForms",
                column: "OrganizationId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_TicketForms_TeamId", table: "TicketForms", column: "TeamId");

            migrationBuilder.CreateIndex(name: "IX_TicketSplits_FromTicketId", table: "TicketSplits", column: "FromTicketId");

            migrationBuilder.CreateIndex(name: "IX_TicketSplits_IntoTicketId", table: "TicketSplits", column: "IntoTicketId");

            migrationBuilder.CreateIndex(
                name: "IX_TicketSplits_OrganizationId_FromTicketId",
                table: "TicketSplits",
                columns: new[] { "OrganizationId", "FromTicketId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketSplits_OrganizationId_IntoTicketId",
                table: "TicketSplits",
                columns: new[] { "OrganizationId", "IntoTicketId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "SegmentLog");

            migrationBuilder.DropTable(name: "SegmentMembers");

            migrationBuilder.DropTable(name: "SegmentRuns");

            migrationBuilder.DropTable(name: "TicketForms");

            migrationBuilder.DropTable(name: "TicketSplits");

            migrationBuilder.DropTable(name: "Segments");

            migrationBuilder.DropColumn(name: "FileIds", table: "TicketMessages");
        }
    }
}
