using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 810, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 410, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PipelineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Probability = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ExpectedDays = table.Column<int>(type: "INTEGER", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 410, nullable: false),
                    PipelineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    StageSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CompanyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Probability = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpectedCloseDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ForecastCategory = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    LossReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WinReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Competitor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DealType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromStageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromStageName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ToStageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToStageName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DaysInPreviousStage = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "IX_Deals_OrganizationId_StageId_Currency_Probability_Amount_OwnerId_DeletedAt",
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
