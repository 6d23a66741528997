using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddDeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DealReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "character varying(810)", maxLength: 810, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealReasons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealReasons_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Pipelines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    IsDefault = table.Column<bool>(type: "boolean", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pipelines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pipelines_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PipelineStages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PipelineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Probability = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ExpectedDays = table.Column<int>(type: "integer", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PipelineStages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PipelineStages_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_PipelineStages_Pipelines_PipelineId",
                        column: x => x.PipelineId,
                        principalTable: "Pipelines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Deals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    PipelineId = table.Column<Guid>(type: "uuid", nullable: false),
                    StageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    StageSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: true),
                    Amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Probability = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpectedCloseDate = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ForecastCategory = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    LossReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    WinReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Competitor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    DealType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
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
                    table.PrimaryKey("PK_Deals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deals_Companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Deals_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Deals_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Deals_PipelineStages_StageId",
                        column: x => x.StageId,
                        principalTable: "PipelineStages",
                        principalColumn: "Id"
                    );
                    table.ForeignKey(
                        name: "FK_Deals_Pipelines_PipelineId",
                        column: x => x.PipelineId,
                        principalTable: "Pipelines",
                        principalColumn: "Id"
                    );
                    table.ForeignKey(
                        name: "FK_Deals_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DealStageChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromStageId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromStageName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ToStageId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToStageName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Notes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DaysInPreviousStage = table.Column<int>(type: "integer", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealStageChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealStageChanges_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_DealStageChanges_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DealReasons_OrganizationId_Kind_Key",
                table: "DealReasons",
                columns: new[] { "OrganizationId", "Kind", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Deals_CompanyId", table: "Deals", column: "CompanyId");

            migrationBuilder.CreateIndex(name: "IX_Deals_ContactId", table: "Deals", column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_CampaignId",
                table: "Deals",
                columns: new[] { "OrganizationId", "CampaignId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_CompanyId",
                table: "Deals",
                columns: new[] { "OrganizationId", "CompanyId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_ContactId",
                table: "Deals",
                columns: new[] { "OrganizationId", "ContactId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_CreatedAt_Id",
                table: "Deals",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_DeletedAt",
                table: "Deals",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_ExpectedCloseDate",
                table: "Deals",
                columns: new[] { "OrganizationId", "ExpectedCloseDate" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_LeadId",
                table: "Deals",
                columns: new[] { "OrganizationId", "LeadId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_LivingExternalId",
                table: "Deals",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_NameKey_Id",
                table: "Deals",
                columns: new[] { "OrganizationId", "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_OwnerId_CreatedAt",
                table: "Deals",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_StageId_Currency_Probability_Amount_Ow~",
                table: "Deals",
                columns: new[] { "OrganizationId", "StageId", "Currency", "Probability", "Amount", "OwnerId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_StageId_Position_Id",
                table: "Deals",
                columns: new[] { "OrganizationId", "StageId", "Position", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_Status_ClosedAt",
                table: "Deals",
                columns: new[] { "OrganizationId", "Status", "ClosedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OrganizationId_UpdatedAt_Id",
                table: "Deals",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Deals_OwnerId", table: "Deals", column: "OwnerId");

            migrationBuilder.CreateIndex(name: "IX_Deals_PipelineId", table: "Deals", column: "PipelineId");

            migrationBuilder.CreateIndex(name: "IX_Deals_StageId", table: "Deals", column: "StageId");

            migrationBuilder.CreateIndex(name: "IX_DealStageChanges_DealId", table: "DealStageChanges", column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_DealStageChanges_OrganizationId_DealId_At_Id",
                table: "DealStageChanges",
                columns: new[] { "OrganizationId", "DealId", "At", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Pipelines_OrganizationId_NameKey",
                table: "Pipelines",
                columns: new[] { "OrganizationId", "NameKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_PipelineStages_OrganizationId_PipelineId_Position",
                table: "PipelineStages",
                columns: new[] { "OrganizationId", "PipelineId", "Position" }
            );

            migrationBuilder.CreateIndex(name: "IX_PipelineStages_PipelineId", table: "PipelineStages", column: "PipelineId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "DealReasons");

            migrationBuilder.DropTable(name: "DealStageChanges");

            migrationBuilder.DropTable(name: "Deals");

            migrationBuilder.DropTable(name: "PipelineStages");

            migrationBuilder.DropTable(name: "Pipelines");
        }
    }
}
