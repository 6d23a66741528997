using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddLeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Leads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    LastName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    LastNameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    Company = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    JobTitle = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    EmailKey = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Industry = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Region = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Location = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: true),
                    Source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Stage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StatusReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    Grade = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Temperature = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ManualScore = table.Column<int>(type: "integer", nullable: true),
                    ScoreReasons = table.Column<string>(type: "text", nullable: false),
                    InterestedProducts = table.Column<string>(type: "text", nullable: false),
                    Consents = table.Column<string>(type: "text", nullable: false),
                    EstimatedValue = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    NextActionAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastContactedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConvertedContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConvertedCompanyId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConvertedDealId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConvertedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Qualification_Authority = table.Column<bool>(type: "boolean", nullable: true),
                    Qualification_Budget = table.Column<bool>(type: "boolean", nullable: true),
                    Qualification_Need = table.Column<bool>(type: "boolean", nullable: true),
                    Qualification_Timeline = table.Column<bool>(type: "boolean", nullable: true),
                    Utm_Campaign = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Utm_Content = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Utm_Medium = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Utm_Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Utm_Term = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Leads_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Leads_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LeadScoreRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Changed = table.Column<string>(type: "text", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadScoreRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadScoreRules_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LeadScoreRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadScoreRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadScoreRuns_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LeadTurns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LastUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadTurns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadTurns_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LeadScores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    Grade = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsManual = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadScores_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_LeadScores_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LeadStageChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromStage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ToStage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Notes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadStageChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadStageChanges_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_LeadStageChanges_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_CampaignId_CreatedAt",
                table: "Leads",
                columns: new[] { "OrganizationId", "CampaignId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_CreatedAt_Id",
                table: "Leads",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_DeletedAt",
                table: "Leads",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_EmailKey",
                table: "Leads",
                columns: new[] { "OrganizationId", "EmailKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_LastContactedAt",
                table: "Leads",
                columns: new[] { "OrganizationId", "LastContactedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_LastNameKey_Id",
                table: "Leads",
                columns: new[] { "OrganizationId", "LastNameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_LivingExternalId",
                table: "Leads",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_NameKey_Id",
                table: "Leads",
                columns: new[] { "OrganizationId", "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_NextActionAt",
                table: "Leads",
                columns: new[] { "OrganizationId", "NextActionAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_OwnerId_CreatedAt",
                table: "Leads",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_Score_Id",
                table: "Leads",
                columns: new[] { "OrganizationId", "Score", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_Stage_CreatedAt_Id",
                table: "Leads",
                columns: new[] { "OrganizationId", "Stage", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Leads_OrganizationId_UpdatedAt_Id",
                table: "Leads",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Leads_OwnerId", table: "Leads", column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadScoreRules_OrganizationId",
                table: "LeadScoreRules",
                column: "OrganizationId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LeadScoreRuns_OrganizationId",
                table: "LeadScoreRuns",
                column: "OrganizationId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_LeadScores_LeadId", table: "LeadScores", column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadScores_OrganizationId_LeadId_At",
                table: "LeadScores",
                columns: new[] { "OrganizationId", "LeadId", "At" }
            );

            migrationBuilder.CreateIndex(name: "IX_LeadStageChanges_LeadId", table: "LeadStageChanges", column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadStageChanges_OrganizationId_LeadId_At",
                table: "LeadStageChanges",
                columns: new[] { "OrganizationId", "LeadId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LeadTurns_OrganizationId",
                table: "LeadTurns",
                column: "OrganizationId",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "LeadScoreRules");

            migrationBuilder.DropTable(name: "LeadScoreRuns");

            migrationBuilder.DropTable(name: "LeadScores");

            migrationBuilder.DropTable(name: "LeadStageChanges");

            migrationBuilder.DropTable(name: "LeadTurns");

            migrationBuilder.DropTable(name: "Leads");
        }
    }
}
