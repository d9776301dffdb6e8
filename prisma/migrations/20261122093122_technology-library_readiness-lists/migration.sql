-- CreateIndex
CREATE INDEX "promotion_template_tenant_id_created_at_id_idx" ON "promotion_template"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "readiness_check_tenant_id_created_at_id_idx" ON "readiness_check"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "readiness_check_site_id_created_at_idx" ON "readiness_check"("site_id", "created_at");
