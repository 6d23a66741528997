using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddCampaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    Code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    LivingCode = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Description = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    BusinessUnit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Objective = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AudienceSegment = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ProductLine = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    StartDate = table.Column<DateOnly>(type: "date", nullable: true),
                    EndDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Budget = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    ExpectedSpend = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    ActualSpend = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    PlannedLeads = table.Column<int>(type: "integer", nullable: true),
                    TeamIds = table.Column<string>(type: "text", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Priority = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ComplianceChecklist = table.Column<string>(type: "text", nullable: false),
                    UtmSource = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UtmMedium = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UtmCampaign = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
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
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Campaigns_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Campaigns_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_CreatedAt_Id",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_DeletedAt",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_LivingCode",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "LivingCode" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_LivingExternalId",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_NameKey_Id",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_OwnerId_CreatedAt",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_Status_StartDate",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "Status", "StartDate" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_UpdatedAt_Id",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Campaigns_OwnerId", table: "Campaigns", column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Campaigns");
        }
    }
}
